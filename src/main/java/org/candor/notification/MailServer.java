package org.candor.notification;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The practice's mail server, {@code CANDOR_SMTP_*}. Without a host nothing is sent and mails wait in the outbox. */
@ApplicationScoped
public class MailServer {
    private static final String TIMEOUT_MS = "15000";

    private final Optional<String> host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final boolean startTls;
    private final String from;

    @Inject
    MailServer(
            @ConfigProperty(name = "candor.smtp.host") Optional<String> host,
            @ConfigProperty(name = "candor.smtp.port", defaultValue = "587") int port,
            @ConfigProperty(name = "candor.smtp.user") Optional<String> user,
            @ConfigProperty(name = "candor.smtp.password") Optional<String> password,
            @ConfigProperty(name = "candor.smtp.starttls", defaultValue = "true") boolean startTls,
            @ConfigProperty(name = "candor.smtp.from", defaultValue = "candor@localhost") String from) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.startTls = startTls;
        this.from = from;
    }

    protected MailServer() { // CDI client proxy
        this(Optional.empty(), 0, Optional.empty(), Optional.empty(), true, "");
    }

    public boolean isConfigured() {
        return host.isPresent();
    }

    /** Which server sends in whose name; without a server empty. */
    public String description() {
        return host.map(name -> name + ":" + port + " " + from).orElse("");
    }

    /** Hands one mail to the server; its Message-ID is the outbox row, so a second delivery can be told apart. */
    void deliver(OutboxMail mail) throws MessagingException {
        var session =
                Session.getInstance(properties(), user.map(this::authenticator).orElse(null));
        var mime = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.getId() + "@candor>");
            }
        };
        mime.setFrom(new InternetAddress(from));
        mime.setRecipient(RecipientType.TO, new InternetAddress(mail.getRecipient(), true));
        mime.setSubject(mail.getSubject(), StandardCharsets.UTF_8.name());
        mime.setHeader("Auto-Submitted", "auto-generated");
        var parts = new MimeMultipart();
        var text = new MimeBodyPart();
        text.setText(mail.getBody(), StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        if (mail.file().isPresent()) {
            parts.addBodyPart(attached(mail.file().get()));
        }
        mime.setContent(parts);
        Transport.send(mime);
    }

    private static MimeBodyPart attached(Attachment file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.contentType())));
        part.setFileName(file.name());
        return part;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.host", host.orElseThrow());
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MS);
        properties.put("mail.smtp.timeout", TIMEOUT_MS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MS);
        return properties;
    }

    private Authenticator authenticator(String name) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(name, password.orElse(""));
            }
        };
    }
}
