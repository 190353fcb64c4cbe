package app.ledgerlink.fates;

import app.ledgerlink.matching.LinksDecided;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings the fates of parties in step with what a person has decided about them, so that the Sync Log says what Matching
 * says, without waiting for the next sync.
 */
@ApplicationScoped
class DecidedFates {

    /** Parties p that are not linked and have no open fate, each with the run r that it belongs to. */
    private static final String UNDECIDED = """
            from ledger_contact_shown p
            cross join lateral (select r.id from sync_run_shown r
                where r.workspace_id = p.workspace_id and r.connection_id = p.connection_id and r.kind <> 'DRY_RUN'
                order by r.queued_at desc, r.id desc limit 1) r
            where p.workspace_id = :workspaceId and p.connection_id = :connectionId
              and p.external_id = any(:ids) and p.link_state in ('PARKED', 'FAILED', 'EXCLUDED')
              and p.link_reason is not null and p.status <> 'ERASED'
              and not exists (select from fate o where o.workspace_id = p.workspace_id
                and o.connection_id = p.connection_id and o.record_kind = 'CONTACT'
                and o.external_id = p.external_id and o.closed_at is null)""";

    private final Jdbi jdbi;
    private final Clock clock;

    DecidedFates(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void decided(@Observes LinksDecided decided) {
        close(decided);
        open(decided);
    }

    /** What cannot be read of a party is not decided. */
    private void close(LinksDecided decided) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update fate set closed_at = :now
                        where workspace_id = :workspaceId and connection_id = :connectionId and closed_at is null
                          and record_kind = 'CONTACT' and external_id = any(:ids) and reason <> 'unreadable'
                        """)
                .bindMethods(decided.connection())
                .bind("now", Timestamps.now(clock))
                .bindArray("ids", String.class, decided.externalIds())
                .execute());
    }

    /**
     * Tells of a party that is not linked as a person left it: unlinked, left out, or as it was before a decision that was
     * taken back. Its fate belongs to the last run that read the books; a party that no run has met has no fate. What that
     * run told before and is over gives way, and what a page tells of the party at this moment stands.
     */
    private void open(LinksDecided decided) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            delete from fate f using (select p.workspace_id, p.external_id, p.link_state, r.id as run_id %s) u
                            where f.workspace_id = u.workspace_id and f.run_id = u.run_id and f.record_kind = 'CONTACT'
                              and f.external_id = u.external_id and f.outcome = u.link_state
                            """.formatted(UNDECIDED))
                    .bindMethods(decided.connection())
                    .bindArray("ids", String.class, decided.externalIds())
                    .execute();
            h.createUpdate("""
                            insert into fate (workspace_id, id, connection_id, run_id, record_kind, external_id,
                                record_name, outcome, reason, recorded_at)
                            select p.workspace_id, gen_random_uuid(), p.connection_id, r.id, 'CONTACT', p.external_id,
                                coalesce(nullif(p.name, ''), 'A contact without a name'), p.link_state,
                                lower(replace(p.link_reason, '_', '-')), :now
                            %s on conflict do nothing
                            """.formatted(UNDECIDED))
                    .bindMethods(decided.connection())
                    .bind("now", Timestamps.now(clock))
                    .bindArray("ids", String.class, decided.externalIds())
                    .execute();
        });
    }
}
