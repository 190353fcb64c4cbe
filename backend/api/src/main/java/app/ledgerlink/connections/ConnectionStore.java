package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Reach;
import app.ledgerlink.shared.Timestamps;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Accounting links at rest. Each method is one statement, part of the caller's transaction if there is one. */
@Singleton
class ConnectionStore {

    /** As it was left, with the consent that it had. */
    private static final String STILL_ENDED = """
             \swhere workspace_id = :workspaceId and id = :id and state = 'DISCONNECTED' and release_due
              and external_connection_id is not distinct from :grant
              and token_set_id is not distinct from cast(:tokens as uuid)""";

    private final Jdbi jdbi;
    private final Clock clock;

    ConnectionStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    List<ConnectionRow> all(UUID workspaceId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select * from ledger_connection where workspace_id = :workspaceId
                        order by created_at, id""")
                .bind("workspaceId", workspaceId)
                .map((rs, context) -> ConnectionRow.read(rs))
                .list());
    }

    /** Those of one accounting system. */
    List<ConnectionRow> all(UUID workspaceId, String application) {
        return all(workspaceId).stream()
                .filter(row -> row.application().equals(application))
                .toList();
    }

    /** Holds all links of the workspace as they are until the transaction ends; what is read after this is new. */
    void lock(UUID workspaceId) {
        jdbi.useHandle(h -> h.createQuery("select id from ledger_connection where workspace_id = :workspaceId"
                        + " order by id for no key update")
                .bind("workspaceId", workspaceId)
                .mapTo(UUID.class)
                .list());
    }

    Optional<ConnectionRow> find(ConnectionRef ref) {
        return jdbi.withHandle(h -> on(
                        h.createQuery("select * from ledger_connection where workspace_id = :workspaceId and id = :id"),
                        ref)
                .map((rs, context) -> ConnectionRow.read(rs))
                .findOne());
    }

    /** Links that ended here while the accounting system could not be told, of all workspaces. */
    List<ConnectionRow> releaseDue() {
        return Reach.across(() -> jdbi.withHandle(
                h -> h.createQuery("select * from ledger_connection where release_due order by updated_at limit 20")
                        .map((rs, context) -> ConnectionRow.read(rs))
                        .list()));
    }

    ConnectionRef insert(UUID workspaceId, String application) {
        ConnectionRef ref = new ConnectionRef(workspaceId, Ids.next());
        jdbi.useHandle(h -> on(h.createUpdate("""
                                insert into ledger_connection (workspace_id, id, application, state, created_at, updated_at)
                                values (:workspaceId, :id, :application, 'SELECTED', :now, :now)"""), ref)
                .bind("application", application)
                .bind("now", Timestamps.now(clock))
                .execute());
        return ref;
    }

    void delete(ConnectionRef ref) {
        jdbi.useHandle(h -> on(
                        h.createUpdate("delete from ledger_connection where workspace_id = :workspaceId and id = :id"),
                        ref)
                .execute());
    }

    /** @return false when the link has got an organisation meanwhile; then it stays */
    boolean deleteUnjoined(ConnectionRef ref) {
        return jdbi.withHandle(h -> on(h.createUpdate("""
                                delete from ledger_connection where workspace_id = :workspaceId and id = :id
                                  and external_organisation_id is null"""), ref).execute()) == 1;
    }

    void choosing(ConnectionRef ref, UUID tokenSetId) {
        jdbi.useHandle(h -> on(h.createUpdate("""
                                update ledger_connection set state = 'CHOOSING', token_set_id = :tokens,
                                  problem_code = null, problem_detail = null, updated_at = :now
                                where workspace_id = :workspaceId and id = :id"""), ref)
                .bind("tokens", tokenSetId)
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /** @param by who consented; null keeps who did before, and connects no link that has ended */
    void connected(ConnectionRef ref, UUID tokenSetId, GrantedOrganisation granted, Person by) {
        jdbi.useHandle(h -> on(h.createUpdate("""
                                update ledger_connection set state = 'CONNECTED', token_set_id = :tokens,
                                  external_organisation_id = :tenant, external_connection_id = :grant,
                                  organisation_name = :name, problem_code = null, problem_detail = null,
                                  connected_by = coalesce(cast(:by as uuid), connected_by),
                                  connected_by_name = coalesce(cast(:byName as text), connected_by_name),
                                  connected_at = case when cast(:by as uuid) is null then connected_at else :now end,
                                  checked_at = :now, release_due = false, refused_at = null,
                                  write_refused_at = null, token_refused_since = null, ended_at = null, replaced_by = null,
                                  first_linked_at = coalesce(first_linked_at,
                                    case when external_organisation_id is null then :now else created_at end),
                                  updated_at = :now
                                where workspace_id = :workspaceId and id = :id
                                  and (cast(:by as uuid) is not null or state in ('CONNECTED', 'RECONNECT_NEEDED'))"""), ref)
                .bind("tokens", tokenSetId)
                .bind("tenant", granted.tenantId())
                .bind("grant", granted.grantId())
                .bind("name", granted.name())
                .bind("by", by == null ? null : by.id())
                .bind("byName", by == null ? null : by.name())
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /** Marks what is wrong with a link that does not work; one that works goes on as it was. */
    void problem(ConnectionRef ref, ConnectionProblem problem, String detail) {
        jdbi.useHandle(h -> on(h.createUpdate("""
                                update ledger_connection set problem_code = :code, problem_detail = :detail, updated_at = :now
                                where workspace_id = :workspaceId and id = :id and state <> 'CONNECTED'"""), ref)
                .bind("code", problem.code())
                .bind("detail", detail)
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /**
     * Only a connected link can come to need a new consent, and only for what its present consent could not do.
     *
     * @param tokenSetId with which it was used
     * @return the link as it is then; none where it was not connected, or has been connected again meanwhile
     */
    List<ConnectionRow> reconnectNeeded(ConnectionRef ref, UUID tokenSetId, ConnectionProblem problem, String detail) {
        return jdbi.withHandle(h -> on(h.createQuery("""
                                update ledger_connection set state = 'RECONNECT_NEEDED', problem_code = :code,
                                  problem_detail = :detail, updated_at = :now
                                where workspace_id = :workspaceId and id = :id and state = 'CONNECTED'
                                  and token_set_id = :tokens
                                returning *"""), ref)
                .bind("tokens", tokenSetId)
                .bind("code", problem.code())
                .bind("detail", detail)
                .bind("now", Timestamps.now(clock))
                .map((rs, context) -> ConnectionRow.read(rs))
                .list());
    }

    /** The same for every connected link that shares the tokens. */
    List<ConnectionRow> reconnectNeeded(UUID workspaceId, UUID tokenSetId, ConnectionProblem problem) {
        return jdbi.withHandle(h -> h.createQuery("""
                        update ledger_connection set state = 'RECONNECT_NEEDED', problem_code = :code,
                          problem_detail = null, updated_at = :now
                        where workspace_id = :workspaceId and token_set_id = :tokens and state = 'CONNECTED'
                        returning *""")
                .bind("code", problem.code())
                .bind("now", Timestamps.now(clock))
                .bind("workspaceId", workspaceId)
                .bind("tokens", tokenSetId)
                .map((rs, context) -> ConnectionRow.read(rs))
                .list());
    }

    /**
     * Ends a link here; the accounting system is to be told.
     *
     * @return false when it has ended already
     */
    boolean disconnected(ConnectionRef ref) {
        return jdbi.withHandle(h -> on(h.createUpdate("""
                                update ledger_connection set state = 'DISCONNECTED', release_due = true, ended_at = :now,
                                  problem_code = null, problem_detail = null, updated_at = :now
                                where workspace_id = :workspaceId and id = :id and state <> 'DISCONNECTED'"""), ref)
                        .bind("now", Timestamps.now(clock))
                        .execute())
                == 1;
    }

    /** Whether the accounting system is still to be told of the link as it ended: it has not been connected again. */
    boolean isToRelease(ConnectionRow ended) {
        return jdbi.withHandle(
                h -> ended(h.createQuery("select exists (select from ledger_connection" + STILL_ENDED + ")"), ended)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Nothing of the authorisation is kept on an ended link; what was imported is. */
    void released(ConnectionRow ended) {
        jdbi.useHandle(h -> ended(h.createUpdate("""
                                update ledger_connection set release_due = false, token_set_id = null,
                                  external_connection_id = null, problem_code = null, problem_detail = null,
                                  updated_at = :now""" + STILL_ENDED), ended)
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /** Ends a link, if it has not ended yet, in favour of another, which also stands for those that it had replaced. */
    void replaced(ConnectionRef former, UUID by) {
        jdbi.useHandle(h -> on(h.createUpdate("""
                                update ledger_connection set replaced_by = :by, state = 'DISCONNECTED',
                                  ended_at = case when state = 'DISCONNECTED' then coalesce(ended_at, updated_at) else :now end,
                                  release_due = release_due or state <> 'DISCONNECTED',
                                  problem_code = null, problem_detail = null, updated_at = :now
                                where workspace_id = :workspaceId
                                  and (id = :id or state = 'DISCONNECTED' and replaced_by = :id)"""), former)
                .bind("by", by)
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /** A person said that the two are different organisations. */
    void keptApart(ConnectionRef ref, UUID other) {
        jdbi.useHandle(h -> on(h.createUpdate("""
                                update ledger_connection
                                set kept_apart_from = array_append(array_remove(kept_apart_from, :other), :other)
                                where workspace_id = :workspaceId and id = :id"""), ref).bind("other", other).execute());
    }

    /** The accounting system could not be told. */
    void unreleased(ConnectionRow ended) {
        jdbi.useHandle(h -> ended(
                        h.createUpdate("update ledger_connection set problem_code = :code, problem_detail = null,"
                                + " updated_at = :now" + STILL_ENDED),
                        ended)
                .bind("code", ConnectionProblem.RELEASE_UNCONFIRMED.code())
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /** Whether another live link, of any workspace, was granted by the same consent entry. */
    boolean grantShared(ConnectionRow row) {
        return Reach.across(() -> jdbi.withHandle(h -> h.createQuery("""
                        select exists (select 1 from ledger_connection
                          where external_connection_id = :grant and application = :application
                            and state in ('CONNECTED', 'RECONNECT_NEEDED')
                            and not (workspace_id = :workspaceId and id = :id))""")
                .bind("grant", row.grantId())
                .bind("application", row.application())
                .bind("workspaceId", row.workspaceId())
                .bind("id", row.id())
                .mapTo(Boolean.class)
                .one()));
    }

    private static <S extends SqlStatement<S>> S ended(S statement, ConnectionRow ended) {
        return on(statement, ended.ref()).bind("grant", ended.grantId()).bind("tokens", ended.tokenSetId());
    }

    private static <S extends SqlStatement<S>> S on(S statement, ConnectionRef ref) {
        return statement.bind("workspaceId", ref.workspaceId()).bind("id", ref.connectionId());
    }
}
