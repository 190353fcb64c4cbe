package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerSource.Selection;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What is to be read again by name. Kept in the database: what a run leaves over the next one takes up, also what was
 * refused. A refusal that lasts costs a call a day.
 */
@ApplicationScoped
class Rereads {

    enum Target {
        DOCUMENT,
        /** An invoice, unless what was credited on it adds up by then. */
        ALLOCATED,
        PARTY
    }

    /** Documents of one stream, or parties, that one call can name. */
    record Batch(StreamType stream, Target target, List<String> ids) {

        Selection selection(int page, String bookmark) {
            return new Selection(stream, target == Target.PARTY, ids, page, bookmark);
        }

        Batch only(Collection<String> some) {
            return new Batch(stream, target, ids.stream().filter(some::contains).toList());
        }

        Batch without(Collection<String> some) {
            return new Batch(
                    stream,
                    target,
                    ids.stream().filter(id -> !some.contains(id)).toList());
        }
    }

    private static final Duration REFUSED_FOR_LONG = Duration.ofDays(1);

    /** Not what this run asked for in vain. */
    private static final String UNREFUSED =
            " refused_in is distinct from :runId" + " and (refusals < 5 or refused_at < :longAgo)";

    private record First(StreamType stream, Target target) {}

    private final Jdbi jdbi;
    private final LedgerGateways gateways;
    private final Clock clock;

    Rereads(Jdbi jdbi, LedgerGateways gateways, Clock clock) {
        this.jdbi = jdbi;
        this.gateways = gateways;
        this.clock = clock;
    }

    void add(Run run, StreamType stream, Target target, Collection<String> externalIds) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into document_reread (workspace_id, connection_id, stream, target, external_id, queued_at)
                        select :workspaceId, :connectionId, :stream, :target, unnest(:ids), :now on conflict do nothing
                        """)
                .bindMap(run.binds())
                .bind("stream", stream.name())
                .bind("target", target.name())
                .bindArray("ids", String.class, externalIds)
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /** Streams that only a newer build reads are left to it. */
    Optional<Batch> next(Run run) {
        return jdbi.withHandle(h -> h.createQuery("""
                                select stream, target from document_reread
                                where workspace_id = :workspaceId and connection_id = :connectionId
                                  and stream = any(:known) and
                                """ + UNREFUSED + " order by queued_at, stream, target limit 1")
                        .bindMap(run.binds())
                        .bindArray("known", String.class, StreamType.NAMES)
                        .bind("longAgo", longAgo())
                        .map((row, context) ->
                                new First(StreamType.valueOf(row.getString(1)), Target.valueOf(row.getString(2))))
                        .findOne())
                .map(first -> batch(run, first));
    }

    private Batch batch(Run run, First first) {
        int most = gateways.of(run.connection()).source().mostAtOnce(first.stream());
        return new Batch(
                first.stream(),
                first.target(),
                jdbi.withHandle(h -> h.createQuery("""
                                select external_id from document_reread
                                where workspace_id = :workspaceId and connection_id = :connectionId
                                  and stream = :stream and target = :target and
                                """ + UNREFUSED + " order by external_id limit :limit")
                        .bindMap(run.binds())
                        .bind("longAgo", longAgo())
                        .bind("stream", first.stream().name())
                        .bind("target", first.target().name())
                        .bind("limit", most)
                        .mapTo(String.class)
                        .list()));
    }

    void done(Run run, Batch batch) {
        jdbi.useHandle(h -> h.createUpdate("""
                        delete from document_reread
                        where workspace_id = :workspaceId and connection_id = :connectionId
                          and stream = :stream and target = :target and external_id = any(:ids)
                        """)
                .bindMap(run.binds())
                .bind("stream", batch.stream().name())
                .bind("target", batch.target().name())
                .bindArray("ids", String.class, batch.ids())
                .execute());
    }

    /** These documents were read otherwise since they were asked for in vain. */
    void shown(Run run, StreamType stream, Collection<String> externalIds) {
        jdbi.useHandle(h -> h.createUpdate("""
                        delete from document_reread
                        where workspace_id = :workspaceId and connection_id = :connectionId
                          and stream = :stream and target <> 'PARTY' and refusals > 0 and external_id = any(:ids)
                        """)
                .bindMap(run.binds())
                .bind("stream", stream.name())
                .bindArray("ids", String.class, externalIds)
                .execute());
    }

    /** They were not shown: a later run asks again. */
    void refused(Run run, Batch batch) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update document_reread set refused_in = :runId, refused_at = :now, refusals = refusals + 1
                        where workspace_id = :workspaceId and connection_id = :connectionId
                          and stream = :stream and target = :target and external_id = any(:ids)
                        """)
                .bindMap(run.binds())
                .bind("now", Timestamps.now(clock))
                .bind("stream", batch.stream().name())
                .bind("target", batch.target().name())
                .bindArray("ids", String.class, batch.ids())
                .execute());
    }

    /** Which of these parties have no documents left to be read again. */
    List<String> whole(Run run, List<String> parties) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select p.id from unnest(:ids) as p(id)
                        where not exists (select from document_reread q
                            where q.workspace_id = :workspaceId and q.connection_id = :connectionId
                              and q.target = 'PARTY' and q.external_id = p.id)
                        """)
                .bindMap(run.binds())
                .bindArray("ids", String.class, parties)
                .mapTo(String.class)
                .list());
    }

    private Instant longAgo() {
        return Timestamps.now(clock).minus(REFUSED_FOR_LONG);
    }

    /** @return the invoices that need no second reading any more */
    List<String> forgetWhatAddsUp(Run run) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        with gone as (delete from document_reread q
                            where q.workspace_id = :workspaceId and q.connection_id = :connectionId
                              and q.target = 'ALLOCATED' and not exists (
                                select from sales_document_shown d
                                where d.workspace_id = :workspaceId and d.connection_id = :connectionId
                                  and d.kind = 'INVOICE' and d.external_id = q.external_id
                                  and d.amount_credited <> coalesce((
                                    select sum(a.amount) from allocation_shown a join sales_document_shown c
                                        on c.workspace_id = a.workspace_id and c.id = a.credit_document_id
                                    where a.workspace_id = :workspaceId and a.invoice_external_id = q.external_id
                                      and c.connection_id = :connectionId), 0))
                            returning q.external_id)
                        select g.external_id from gone g where not exists (select from document_reread o
                            where o.workspace_id = :workspaceId and o.connection_id = :connectionId
                              and o.stream = 'INVOICES' and o.target = 'DOCUMENT' and o.external_id = g.external_id)
                        """).bindMap(run.binds()).mapTo(String.class).list());
    }
}
