package org.candor.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What the messages area of a page shows: errors, each with its field if it has one, and good news. */
@Named
@RequestScoped
public class MessagesPage {

    public List<PageError> getErrors() {
        var faces = FacesContext.getCurrentInstance();
        var errors = new ArrayList<PageError>();
        faces.getClientIdsWithMessages().forEachRemaining(id -> faces.getMessageList(id).stream()
                .filter(message -> !isGoodNews(message))
                .forEach(message -> errors.add(new PageError(id == null ? "" : id, sentence(message)))));
        return errors;
    }

    /** With fields to go to, a heading counts them. */
    public boolean isSeveral() {
        var errors = getErrors();
        return errors.size() > 1
                || errors.stream().anyMatch(error -> !error.getField().isEmpty());
    }

    public List<String> getDone() {
        return FacesContext.getCurrentInstance().getMessageList().stream()
                .filter(MessagesPage::isGoodNews)
                .map(MessagesPage::sentence)
                .toList();
    }

    private static String sentence(FacesMessage message) {
        message.rendered();
        return message.getSummary();
    }

    private static boolean isGoodNews(FacesMessage message) {
        return message.getSeverity().getOrdinal() <= FacesMessage.SEVERITY_INFO.getOrdinal();
    }
}
