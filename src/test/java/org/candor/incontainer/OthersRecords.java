package org.candor.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.config.demo.DemoPerson;
import org.candor.ownrecord.OwnRecordService;
import org.candor.review.AskForMore;
import org.candor.review.ReviewService;
import org.candor.scheduling.SchedulingService;
import org.candor.scheduling.VisitService;
import org.candor.upload.Upload;
import org.candor.upload.UploadService;
import org.jspecify.annotations.Nullable;

/** Two patients with one of everything: request, brought record, picture, consent, paper, visit, cancelled visit, and a question that waits for an answer. */
@ApplicationScoped
public class OthersRecords {
    private static final DemoPerson BOOKED = DemoPerson.SECOND_PATIENT;
    private static final DemoPerson ASKED = DemoPerson.THIRD_PATIENT;

    private static final String RECORD = """
            {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {"resourceType": "Condition",
            "clinicalStatus": {"coding": [{"code": "active"}]}, "code": {"text": "Gout"}}}]}""";

    /** One white pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Acts acts;

    @Inject
    private ReviewService reviews;

    @Inject
    private SchedulingService scheduling;

    @Inject
    private VisitService visits;

    @Inject
    private OwnRecordService ownRecords;

    @Inject
    private UploadService uploads;

    private final Map<String, UUID> records = new HashMap<>();

    void make() throws InterruptedException {
        var request = sent(BOOKED);
        acts.nurseReviews(request);
        acts.clinicianClosesFindings(request);
        acts.clinicianApproves(request);
        acts.signs(BOOKED, request);
        acts.clinicianCountersigns(acts.consentOf(request));
        acts.coordinatorBooks(request);
        acts.as(BOOKED);
        records.put("ended", visits.mine().get(0).id());
        acts.as(DemoPerson.COORDINATOR);
        scheduling.cancel(records.get("ended"));
        acts.until("bookVisit", request);
        acts.coordinatorBooks(request);
        acts.as(BOOKED);
        records.put("visit", visits.mine().get(0).id());
        records.put("request", request);
        records.put("consent", acts.consentOf(request));
        records.put("document", one("select d.id from PatientDocument d where d.patientId = :patient", BOOKED));

        var asked = sent(ASKED);
        acts.as(DemoPerson.NURSE);
        reviews.askForMore(asked, "As sent.", "As listed.", new AskForMore(List.of("Who helps at home?"), Set.of()));
        records.put("asked", asked);
        records.put(
                "suggestion",
                one(
                        "select s.id from AskedSuggestion s, IntakeRequest r where r.id = s.requestId and r.patientId = :patient",
                        ASKED));
        records.put(
                "file",
                one(
                        "select f.id from BroughtFile f, IntakeRequest r where r.id = f.requestId and r.patientId = :patient",
                        ASKED));
        records.put("upload", one("select u.id from Upload u where u.patientId = :patient", ASKED));
        records.put("information", one("select i.id from InformationRequest i where i.patientId = :patient", ASKED));
    }

    /** A request of their own, whatever other tests left of theirs. */
    private UUID sent(DemoPerson patient) throws InterruptedException {
        acts.endsWhatIsOpen(patient);
        acts.asksAnew(patient);
        var request = acts.requestOf(patient);
        acts.fillsIn(patient, request);
        acts.as(patient);
        ownRecords.bring(request, RECORD.getBytes(StandardCharsets.UTF_8), "mine.json");
        uploads.bring(request, Upload.Kind.LAB_RESULT.name(), PICTURE);
        acts.sends(patient, request);
        acts.until("reviewMedicalHistory", request);
        return request;
    }

    private UUID one(String query, DemoPerson patient) {
        return entities.createQuery(query, UUID.class)
                .setParameter("patient", acts.patientId(patient))
                .setMaxResults(1)
                .getSingleResult();
    }

    UUID of(String kind) {
        return Optional.ofNullable(records.get(kind)).orElseThrow();
    }

    Collection<UUID> ids() {
        var all = new ArrayList<>(records.values());
        all.addAll(patients());
        all.add(acts.patientId(DemoPerson.FOURTH_PATIENT));
        return all;
    }

    List<UUID> patients() {
        return List.of(acts.patientId(BOOKED), acts.patientId(ASKED));
    }

    long refusals() {
        return ((Number) entities.createNativeQuery("select count(*) from audit_event where outcome like 'refused%'")
                        .getSingleResult())
                .longValue();
    }

    /** Every identifier that the answer of a service carries. */
    static Set<UUID> idsIn(@Nullable Object answer) {
        var found = new HashSet<UUID>();
        if (answer instanceof Optional<?> maybe) {
            maybe.ifPresent(inside -> found.addAll(idsIn(inside)));
        } else if (answer instanceof Collection<?> all) {
            all.forEach(each -> found.addAll(idsIn(each)));
        } else if (answer != null) {
            Arrays.stream(answer.getClass().getMethods())
                    .filter(method -> method.getReturnType() == UUID.class && method.getParameterCount() == 0)
                    .forEach(method -> read(method, answer).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<UUID> read(Method method, Object from) {
        try {
            return Optional.ofNullable((UUID) method.invoke(from));
        } catch (ReflectiveOperationException hidden) {
            return Optional.empty();
        }
    }
}
