package org.candor.ownrecord.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.candor.ownrecord.AskedSuggestion;
import org.candor.ownrecord.RecordSource;
import org.candor.ownrecord.Suggestion;
import org.candor.shared.web.TextBundle;
import org.candor.shared.web.When;

/** Suggestions in words: "Body weight 70.5 kg", "since 4 January 2021", "prescription by Dr. Ruiz, in mine.json". */
@Named("askedWords")
@RequestScoped
public class AskedWords {
    private static final int WHOLE_DAY = "2019-03-14".length();

    @Inject
    private TextBundle text;

    @Inject
    private When when;

    public String said(Suggestion said) {
        return said.value().isEmpty() ? said.text() : said.text() + " " + value(said);
    }

    /** The day of it; blank when the record does not know. */
    public String day(Suggestion said) {
        return said.date().length() == WHOLE_DAY ? when.date(LocalDate.parse(said.date())) : said.date();
    }

    public List<String> sources(AskedSuggestion asked) {
        return asked.getSaid().sources().stream().map(this::source).toList();
    }

    private String source(RecordSource source) {
        var type = text.get("ownRecord.source." + source.type());
        return source.recordedBy().isEmpty()
                ? text.format("ownRecord.from", type, source.file())
                : text.format("ownRecord.fromBy", type, source.recordedBy(), source.file());
    }

    /** A number is shown with one decimal at most; what is kept is as the record has it. */
    private String value(Suggestion said) {
        var unit = "ownRecord.unit." + said.unit();
        var known = text.get(unit);
        var shown = said.value().matches("[0-9]+\\.[0-9]{2,}")
                ? new BigDecimal(said.value())
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : said.value();
        return (shown + " " + (known.equals(unit) ? said.unit() : known)).strip();
    }
}
