package org.candor.workflow.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.MalformedURLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.shared.Ids;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.Subjects;
import org.candor.workflow.WorkflowRefusal;
import org.candor.workflow.Worklist;
import org.candor.workflow.Worklist.Part;
import org.candor.workflow.WorklistItem;
import org.jspecify.annotations.Nullable;

/**
 * The task list of all staff: the list left, the chart of the chosen item in the middle, the form of its step right.
 *
 * <p><b>Forms.</b> The form key {@code role/page} of a step (catalogue) is the panel
 * {@code /WEB-INF/panels/role/page.xhtml}, included here. A panel is a {@code ui:composition} with its own
 * {@code h:form}; its bean injects this bean and reads {@link #subject()} (the request, or the consent in renewals and
 * revocations), {@link #request()} (always the request whose chart stands beside it) and {@link #item()}. A panel shows
 * only to the person who holds the item. Its primary action returns {@link #finished(String)}, which goes back to the
 * list with a sentence of good news.
 */
@Named
@ViewScoped
public class WorklistPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private static final int COUNTED = 100;
    private static final Set<Role> CLINICAL = EnumSet.of(Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR);
    private static final String NO_PANEL = "/WEB-INF/panels/none.xhtml";
    private static final StepCatalogue CATALOGUE = StepCatalogue.shipped();

    @Inject
    private Worklist worklist;

    @Inject
    private Subjects subjects;

    @Inject
    private Caller caller;

    @Inject
    private TextBundle text;

    private String part = "mine";
    private @Nullable UUID chosen;
    private @Nullable UUID after;
    private transient @Nullable WorklistItem item;
    private Subjects.@Nullable Subject about;
    private List<WorklistRow> rows = List.of();
    private Map<Part, Integer> counts = Map.of();
    private boolean more;

    /** Loads one page of the list and the chosen item; an item of a role that the caller lacks is not found. */
    public void open() {
        var found = worklist.pageAfter(currentPart(), roles(), after, PAGE + 1);
        more = found.size() > PAGE;
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var ids = new LinkedHashSet<UUID>();
        shown.forEach(each -> ids.add(each.getSubject()));
        item().ifPresent(each -> ids.add(each.getSubject()));
        var known = subjects.of(ids);
        rows = shown.stream()
                .map(each -> new WorklistRow(
                        each, known.get(each.getSubject()), each.getId().equals(chosen)))
                .toList();
        about = item().map(each -> known.get(each.getSubject())).orElse(null);
        counts = new EnumMap<>(Part.class);
        for (var each : Part.values()) {
            counts.put(each, worklist.count(each, roles(), COUNTED));
        }
    }

    /** Whether the item was taken by somebody else. */
    public boolean isHeldByAnother() {
        return item().filter(each -> each.isOpen() && each.getClaimedBy() != null && !isMine())
                .isPresent();
    }

    /** Takes the chosen item, so that its form opens. */
    public String claim() {
        worklist.claim(item().orElseThrow().getId());
        return here();
    }

    /** Gives the chosen item back to everybody of its role. */
    public String release() {
        worklist.release(item().orElseThrow().getId());
        return here();
    }

    /**
     * Where a panel goes when its work is done: the list, with good news.
     *
     * @param sentence shown above the list
     */
    public String finished(String sentence) {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(sentence));
        return "/staff/worklist.xhtml?part=" + part + "&faces-redirect=true";
    }

    /** The same page again, for panels that change the chart and stay. */
    public String here() {
        return "/staff/worklist.xhtml?part=" + part + "&item=" + chosen + "&faces-redirect=true";
    }

    /** The chosen item's record: a request, or a consent. */
    public UUID subject() {
        return item().orElseThrow().getSubject();
    }

    /** The request whose chart stands beside the form. */
    public UUID request() {
        var shown = about;
        var request = shown == null ? null : shown.request();
        return request == null ? subject() : request;
    }

    public Optional<WorklistItem> item() {
        if (item == null && chosen != null) {
            item = worklist.item(chosen).filter(this::mayRead).orElse(null);
        }
        return Optional.ofNullable(item);
    }

    public @Nullable WorklistItem getItem() {
        return item().orElse(null);
    }

    public UUID getSubject() {
        return subject();
    }

    public UUID getRequest() {
        return request();
    }

    /** The form of the chosen step. */
    public String getPanel() {
        return item().filter(each -> isMine())
                .flatMap(each -> form(each.getStepKey()))
                .map(form -> "/WEB-INF/panels/" + form + ".xhtml")
                .filter(WorklistPage::exists)
                .orElse(NO_PANEL);
    }

    /** Clinical roles read charts; a coordinator sees neither answers nor findings (INV-29). */
    public boolean isChartShown() {
        return about != null && about.hasChart() && caller.roles().stream().anyMatch(CLINICAL::contains);
    }

    public boolean isMine() {
        return item().filter(WorklistItem::isOpen)
                .filter(each -> caller.accountId().equals(each.getClaimedBy()))
                .isPresent();
    }

    public boolean isClaimable() {
        return item().filter(each -> each.isOpen() && each.getClaimedBy() == null)
                .isPresent();
    }

    public List<WorklistRow> getRows() {
        return rows;
    }

    /** Parts of the list with how many items each holds, counted up to a hundred. */
    public List<WorklistRow.Filter> getFilters() {
        return List.of(Part.MINE, Part.ALL, Part.UNASSIGNED, Part.DONE).stream()
                .map(each -> new WorklistRow.Filter(each, counts.getOrDefault(each, 0), COUNTED, each == currentPart()))
                .toList();
    }

    /** The last item shown, from which the next page goes on; empty on the last page. */
    public String getNext() {
        return more ? rows.get(rows.size() - 1).getId().toString() : "";
    }

    public String getPart() {
        return part;
    }

    /** Any spelling of a part; what is none shows what one holds. */
    public void setPart(String part) {
        var known = Arrays.stream(Part.values())
                .filter(each -> each.name().equalsIgnoreCase(part))
                .findFirst();
        if (known.isEmpty()) {
            var sentence = text.get(WorkflowRefusal.NO_SUCH_PART.key());
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, sentence));
        }
        this.part = known.orElse(Part.MINE).name().toLowerCase(Locale.ROOT);
    }

    public @Nullable String getChosen() {
        return chosen == null ? null : chosen.toString();
    }

    public void setChosen(@Nullable String id) {
        chosen = uuid(id);
    }

    public @Nullable String getAfter() {
        return after == null ? null : after.toString();
    }

    public void setAfter(@Nullable String id) {
        after = uuid(id);
    }

    public Subjects.@Nullable Subject getAbout() {
        return about;
    }

    private boolean mayRead(WorklistItem each) {
        return roles().contains(each.getRole());
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        caller.roles().stream().filter(Role::isStaff).forEach(roles::add);
        if (roles.contains(Role.MEDICAL_DIRECTOR)) {
            roles.add(Role.CLINICIAN);
        }
        return roles;
    }

    private Part currentPart() {
        return Part.valueOf(part.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> form(String step) {
        return CATALOGUE.step(step).map(StepCatalogue.Step::form).or(() -> CATALOGUE.practiceTasks().stream()
                .filter(task -> task.key().equals(step))
                .map(StepCatalogue.PracticeTask::form)
                .findFirst());
    }

    private static boolean exists(String path) {
        try {
            return FacesContext.getCurrentInstance().getExternalContext().getResource(path) != null;
        } catch (MalformedURLException noSuchPath) {
            return false;
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return Ids.named(text).orElse(null);
    }
}
