package app.ledgerlink.sync;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.matching.LinkRules;
import app.ledgerlink.sync.StepState.Linking;
import app.ledgerlink.sync.StepState.Reading;
import app.ledgerlink.sync.StepState.Rereading;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a run has come; stored with each page, so that any worker can go on from here. Settings are those of the
 * run's start. Times are the books' own clock.
 */
final class Checkpoint {

    /** Null while the run is not planned. */
    final List<Step> steps;

    final LocalDate historyFrom;
    final LinkRules rules;
    /** By stream: from where its changes are read; a stream that is missing is read as a whole. */
    final Map<StreamType, Instant> since = new EnumMap<>(StreamType.class);
    /** Streams that this run was told to read as a whole, until it has. */
    final Set<StreamType> wholeDue = EnumSet.noneOf(StreamType.class);
    /** Streams whose rows may have changed while they, or records that belong to them, were read. */
    final Set<StreamType> moved = EnumSet.noneOf(StreamType.class);
    /** When the run's first page was read. */
    Instant startedAt;
    /** How far the books' clock was ahead of ours when it was seen last, in milliseconds; null before. */
    Long ahead;
    /** Failures in a row since the last page was stored. */
    int failures;

    private int at;
    /** Of the step that the run is at; null when it is at none. */
    private StepState state;

    private Map<String, Object> ofANewerBuild = Map.of();

    Checkpoint(List<Step> steps, LocalDate historyFrom, LinkRules rules) {
        this.steps = steps;
        this.historyFrom = historyFrom;
        this.rules = rules;
        if (isPlanned() && !finished()) {
            state = StepState.first(step(), null);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Checkpoint of(CheckpointJson stored) {
        Checkpoint checkpoint = new Checkpoint(stored.steps, stored.historyFrom, stored.rules);
        checkpoint.since.putAll(stored.since);
        checkpoint.wholeDue.addAll(stored.wholeDue);
        checkpoint.moved.addAll(stored.moved);
        checkpoint.startedAt = stored.startedAt;
        checkpoint.ahead = stored.ahead;
        checkpoint.failures = stored.failures;
        checkpoint.at = stored.at;
        checkpoint.ofANewerBuild = stored.others();
        checkpoint.state =
                checkpoint.isPlanned() && !checkpoint.finished() ? StepState.of(checkpoint.step(), stored) : null;
        return checkpoint;
    }

    @JsonValue
    CheckpointJson stored() {
        CheckpointJson stored = new CheckpointJson();
        stored.steps = steps;
        stored.historyFrom = historyFrom;
        stored.rules = rules;
        stored.since = since;
        stored.wholeDue = wholeDue;
        stored.moved = moved;
        stored.startedAt = startedAt;
        stored.ahead = ahead;
        stored.failures = failures;
        stored.at = at;
        stored.keep(ofANewerBuild);
        if (state != null) {
            state.store(stored);
        }
        return stored;
    }

    boolean isPlanned() {
        return steps != null;
    }

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

    /** Whether the step reads all of its stream. */
    boolean readsWhole() {
        return step().kind() == Step.Kind.READ && !since.containsKey(step().stream());
    }

    /** Whether another step reads this stream before its closing delta. */
    boolean olderFollows() {
        return at + 1 < steps.size()
                && steps.get(at + 1).kind() == Step.Kind.READ_OLDER_OPEN
                && steps.get(at + 1).stream() == step().stream();
    }

    /** Of a step that reads a list. */
    Reading reading() {
        return (Reading) state;
    }

    /** Of a step that reads documents by name. */
    Rereading rereading() {
        return (Rereading) state;
    }

    /** Of a step that looks at parties. */
    Linking linking() {
        return (Linking) state;
    }

    /** Parties that the step has looked at; 0 for a step that looks at none. */
    int looked() {
        return state instanceof Linking linking ? linking.looked() : 0;
    }

    /** The step has come further. */
    void moveTo(StepState further) {
        state = further;
    }

    void nextStep() {
        Instant started = olderFollows() ? reading().startedAt() : null;
        at++;
        state = finished() ? null : StepState.first(step(), started);
    }

    /** Of the list that the step reads, to be read next; 1 for a step that reads none. */
    int page() {
        if (state instanceof Reading reading) {
            return reading.place().page();
        }
        return state instanceof Rereading rereading ? rereading.place().page() : 1;
    }

    String activity() {
        if (finished()) {
            return "Finishing";
        }
        return state instanceof Reading reading
                ? step().activity(reading.place().page(), reading.pages())
                : step().activity(1, null);
    }
}
