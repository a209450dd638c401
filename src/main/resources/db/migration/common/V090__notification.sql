-- Mails to be sent. The row is written in the act's own transaction; one row for each key, for ever.
create table outbox_mail (
    id uuid not null,
    message_key varchar(200) not null,
    recipient varchar(254) not null,
    subject varchar(200) not null,
    body varchar(4000) not null,
    attachment_name varchar(80),
    attachment_type varchar(80),
    attachment bytea,
    created_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    tries integer not null,
    sent_at timestamp with time zone,
    constraint pk_outbox_mail primary key (id),
    constraint uq_outbox_mail_key unique (message_key)
);
create index ix_outbox_mail_due on outbox_mail (sent_at, due_at);
create index ix_outbox_mail_created on outbox_mail (created_at);
