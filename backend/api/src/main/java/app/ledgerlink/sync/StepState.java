package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerSource.SourcePage;
import java.time.Instant;
import java.util.UUID;

/** How far a step has come: what each kind of step keeps from page to page. */
sealed interface StepState {

    /** @param startedAt when the reading of the stream began that the step goes on with; null where it begins one */
    static StepState first(Step step, Instant startedAt) {
        return switch (step.kind()) {
            case READ, READ_OLDER_OPEN, CLOSE -> new Reading(Place.FIRST, startedAt, null, Tally.NOTHING, Repeats.NONE);
            case REREAD -> Rereading.NOTHING;
            case LINK, LINK_ALL, PLAN -> new Linking(null, 0);
            case RECONCILE -> new Comparing();
        };
    }

    /** As it was stored. */
    static StepState of(Step step, CheckpointJson stored) {
        return switch (step.kind()) {
            case READ, READ_OLDER_OPEN, CLOSE -> Reading.of(stored);
            case REREAD -> new Rereading(stored.batch, Place.of(stored));
            case LINK, LINK_ALL, PLAN -> new Linking(stored.linkedUpTo, stored.looked);
            case RECONCILE -> new Comparing();
        };
    }

    /** Writes it to where {@link #of} finds it. */
    void store(CheckpointJson into);

    /**
     * Where in a list a step is.
     *
     * @param page to be read next, from 1
     * @param bookmark what the page before came with; null for the first
     */
    record Place(int page, String bookmark) {

        static final Place FIRST = new Place(1, null);

        static Place of(CheckpointJson stored) {
            return new Place(stored.page, stored.bookmark);
        }

        Place next(String with) {
            return new Place(page + 1, with);
        }

        boolean isFirst() {
            return page == 1;
        }

        void store(CheckpointJson into) {
            into.page = page;
            into.bookmark = bookmark;
        }
    }

    /**
     * What came with the pages of a list.
     *
     * @param pageSize rows of the first
     * @param firstTotal rows of all pages, as the first told
     * @param unordered whether one came in another order than asked for: then rows may slide past us
     * @param leftOut rows that are none of ours or cannot be read
     * @param changed rows that were new or different
     */
    record Tally(int pageSize, Long firstTotal, boolean unordered, int leftOut, int changed) {

        static final Tally NOTHING = new Tally(0, null, false, 0, 0);

        Tally first(SourcePage page) {
            return new Tally(page.received(), page.total(), unordered, leftOut, changed);
        }

        Tally with(SourcePage page, int different) {
            return new Tally(
                    pageSize,
                    firstTotal,
                    unordered || !page.newestFirst(),
                    leftOut + page.received() - page.records().size(),
                    changed + different);
        }
    }

    /**
     * How often a list was read again because rows moved meanwhile.
     *
     * @param since the changes that it is read for; null for those of the step
     */
    record Repeats(int times, Instant since) {

        static final Repeats NONE = new Repeats(0, null);
    }

    /**
     * Of a step that reads a list.
     *
     * @param startedAt when its first page was read, by the books' clock; null before
     * @param began the same by our own
     */
    record Reading(Place place, Instant startedAt, Instant began, Tally tally, Repeats repeats) implements StepState {

        static Reading of(CheckpointJson stored) {
            return new Reading(
                    Place.of(stored),
                    stored.stepStartedAt,
                    stored.stepBegan,
                    new Tally(stored.pageSize, stored.firstTotal, stored.unordered, stored.leftOut, stored.changed),
                    new Repeats(stored.repeats, stored.repeatSince));
        }

        @Override
        public void store(CheckpointJson into) {
            place.store(into);
            into.stepStartedAt = startedAt;
            into.stepBegan = began;
            into.pageSize = tally.pageSize();
            into.firstTotal = tally.firstTotal();
            into.unordered = tally.unordered();
            into.leftOut = tally.leftOut();
            into.changed = tally.changed();
            into.repeats = repeats.times();
            into.repeatSince = repeats.since();
        }

        /** With its first page. */
        Reading begun(SourcePage first, Instant asked, boolean goesOn) {
            Instant started = goesOn && startedAt != null ? startedAt : first.serverTime();
            return new Reading(place, started, asked, tally.first(first), repeats);
        }

        Reading with(SourcePage page, int changed) {
            return new Reading(place, startedAt, began, tally.with(page, changed), repeats);
        }

        Reading started(Instant at) {
            return new Reading(place, at, began, tally, repeats);
        }

        Reading nextPage(String bookmark) {
            return new Reading(place.next(bookmark), startedAt, began, tally, repeats);
        }

        /** From its first page. */
        Reading again(Instant changesSince) {
            return new Reading(
                    Place.FIRST, startedAt, began, Tally.NOTHING, new Repeats(repeats.times() + 1, changesSince));
        }

        /** Pages that the first one promised; null where it did not. */
        Integer pages() {
            return tally.firstTotal() == null || tally.pageSize() == 0
                    ? null
                    : (int) ((tally.firstTotal() + tally.pageSize() - 1) / tally.pageSize());
        }
    }

    /**
     * Of a step that reads documents by name.
     *
     * @param batch what is read just now; null between two
     */
    record Rereading(Rereads.Batch batch, Place place) implements StepState {

        static final Rereading NOTHING = new Rereading(null, Place.FIRST);

        @Override
        public void store(CheckpointJson into) {
            place.store(into);
            into.batch = batch;
        }
    }

    /**
     * Of a step that decides or plans what becomes of parties.
     *
     * @param upTo the last that it has looked at; null before the first
     * @param looked how many it has looked at
     */
    record Linking(UUID upTo, int looked) implements StepState {

        @Override
        public void store(CheckpointJson into) {
            into.linkedUpTo = upTo;
            into.looked = looked;
        }

        /** @param last null where there is nothing left to look at */
        Linking after(UUID last, int more) {
            return new Linking(last, looked + more);
        }
    }

    /** Of a step that is done at once. */
    record Comparing() implements StepState {

        @Override
        public void store(CheckpointJson into) {}
    }
}
