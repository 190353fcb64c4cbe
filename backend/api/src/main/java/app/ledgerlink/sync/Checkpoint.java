package app.ledgerlink.sync;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.matching.LinkRules;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far a run has come; stored with each page, so that any worker can go on from here. Settings are those of the
 * run's start. Times are the books' own clock.
 */
final class Checkpoint {

    public List<Step> steps;
    public LocalDate historyFrom;
    public LinkRules rules;
    /** By stream: from where its changes are read; a stream that is missing is read as a whole. */
    public Map<StreamType, Instant> since = new EnumMap<>(StreamType.class);
    /** Streams that this run was told to read as a whole, until it has. */
    public Set<StreamType> wholeDue = EnumSet.noneOf(StreamType.class);
    /** Streams whose rows may have changed while they, or records that belong to them, were read. */
    public Set<StreamType> moved = EnumSet.noneOf(StreamType.class);
    /** When the run's first page was read. */
    public Instant startedAt;

    /** How far the books' clock was ahead of ours when it was seen last, in milliseconds; null before. */
    public Long ahead;

    public int at;
    /** Page to read next. */
    public int page = 1;
    /** What the page before came with; null for the first. */
    public String bookmark;
    /** When the first page of this step was read. */
    public Instant stepStartedAt;

    /** The same by our own clock. */
    public Instant stepBegan;

    public int pageSize;
    public Long firstTotal;
    /** Whether a page of this step came in another order than asked for: then rows may slide past us. */
    public boolean unordered;
    /** Rows of this step that are none of ours or cannot be read. */
    public int leftOut;
    /** Rows of this step that were new or different. */
    public int changed;
    /** How often this step was read again because rows moved meanwhile. */
    public int repeats;

    public Instant repeatSince;
    public UUID linkedUpTo;
    /** Parties that this step has decided or planned. */
    public int looked;
    /** What is read again just now; null between two. */
    public Rereads.Batch batch;
    /** Failures in a row since the last page was stored. */
    public int failures;

    /** What a newer build keeps here: goes back as it came, so that its own node can go on. */
    private final Map<String, Object> others = new LinkedHashMap<>();

    @JsonAnySetter
    void other(String name, Object value) {
        others.put(name, value);
    }

    @JsonAnyGetter
    Map<String, Object> others() {
        return others;
    }

    void nextPage(String with) {
        page++;
        bookmark = with;
    }

    @JsonIgnore
    boolean finished() {
        return at >= steps.size();
    }

    /** Streams that the run reads. */
    Set<StreamType> streams() {
        return steps.stream()
                .filter(s -> s.kind() == Step.Kind.READ)
                .map(Step::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StreamType.class)));
    }

    Step step() {
        return steps.get(at);
    }

    /** Whether another step reads this stream before its closing delta. */
    boolean olderFollows() {
        return at + 1 < steps.size()
                && steps.get(at + 1).kind() == Step.Kind.READ_OLDER_OPEN
                && steps.get(at + 1).stream() == step().stream();
    }

    void nextStep() {
        Instant keep = olderFollows() ? stepStartedAt : null;
        at++;
        page = 1;
        bookmark = null;
        stepStartedAt = keep;
        pageSize = 0;
        firstTotal = null;
        unordered = false;
        leftOut = 0;
        changed = 0;
        repeats = 0;
        repeatSince = null;
        linkedUpTo = null;
        looked = 0;
        batch = null;
    }

    void repeatStep(Instant changesSince) {
        int times = repeats + 1;
        Instant started = stepStartedAt;
        at--;
        nextStep();
        repeats = times;
        repeatSince = changesSince;
        stepStartedAt = started;
    }

    String activity() {
        if (finished()) {
            return "Finishing";
        }
        Integer pages = firstTotal == null || pageSize == 0 ? null : (int) ((firstTotal + pageSize - 1) / pageSize);
        return step().activity(page, pages);
    }
}
