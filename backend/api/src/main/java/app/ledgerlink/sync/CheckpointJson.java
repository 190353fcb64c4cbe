package app.ledgerlink.sync;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.matching.LinkRules;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A {@link Checkpoint} as it is stored: the state of its step lies flat beside the rest, under names that builds before
 * this one read and write on the same database (ADR 17). Nothing but these two classes reads it.
 */
final class CheckpointJson {

    public List<Step> steps;
    public LocalDate historyFrom;
    public LinkRules rules;
    public Map<StreamType, Instant> since = Map.of();
    public Set<StreamType> wholeDue = Set.of();
    public Set<StreamType> moved = Set.of();
    public Instant startedAt;
    public Long ahead;
    public int at;
    public int page = 1;
    public String bookmark;
    public Instant stepStartedAt;
    public Instant stepBegan;
    public int pageSize;
    public Long firstTotal;
    public boolean unordered;
    public int leftOut;
    public int changed;
    public int repeats;
    public Instant repeatSince;
    public UUID linkedUpTo;
    public int looked;
    public Rereads.Batch batch;
    public int failures;

    /** What a newer build keeps here: goes back as it came, so that its own node can go on. */
    private Map<String, Object> others = new LinkedHashMap<>();

    @JsonAnySetter
    void other(String name, Object value) {
        others.put(name, value);
    }

    @JsonAnyGetter
    Map<String, Object> others() {
        return others;
    }

    void keep(Map<String, Object> ofANewerBuild) {
        others = ofANewerBuild;
    }
}
