package org.candor.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.candor.notification.DemoMode;
import org.candor.notification.MailService;
import org.candor.notification.OutboxMail;

/** Page "Mails of this demonstration": what would have been sent, newest first. Not there outside demo mode. */
@Named
@RequestScoped
public class DemoMailPage {
    @Inject
    private MailService mails;

    @Inject
    private DemoMode demo;

    private List<OutboxMail> rows = List.of();

    /** A line of a mail's text; a line that is an address is shown as a link. */
    public record Line(String text, boolean link) {}

    public void open() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        if (!demo.isOn()) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        rows = mails.readable();
    }

    public List<OutboxMail> getRows() {
        return rows;
    }

    public List<Line> linesOf(OutboxMail mail) {
        return mail.getBody()
                .lines()
                .map(String::strip)
                .map(line -> new Line(line, line.matches("https?://\\S+")))
                .toList();
    }
}
