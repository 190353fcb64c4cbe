package app.ledgerlink.operator;

import app.ledgerlink.shared.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Encrypts stored secrets anew with the first key, a batch at a time. Nodes go on working: a secret is replaced only
 * where it still is the one that was read.
 */
final class KeyRotation {

    private static final int BATCH = 200;

    /**
     * @param renewed secrets that were encrypted anew
     * @param unreadable secrets that none of the keys opens
     * @param left secrets that a node stored meanwhile, with a key that is not the first one
     * @param notNeeded names of keys that encrypt nothing any more
     */
    record Result(long renewed, long unreadable, long left, List<String> notNeeded) {

        boolean isComplete() {
            return unreadable == 0 && left == 0;
        }

        List<String> sentences() {
            List<String> said = new ArrayList<>();
            if (renewed > 0) {
                said.add(renewed + " stored secrets were encrypted anew with the first key of LEDGERLINK_SECRET_KEYS.");
            }
            if (unreadable > 0) {
                said.add(unreadable
                        + " stored secrets cannot be opened with the keys of LEDGERLINK_SECRET_KEYS. Put back"
                        + " the key that is missing; without it, connect the accounting system again.");
            }
            if (left > 0) {
                said.add(left + " stored secrets were stored meanwhile with another key than the first one of"
                        + " LEDGERLINK_SECRET_KEYS. Start every node with that key in front, then run “keys reencrypt”"
                        + " again.");
            }
            notNeeded.forEach(key -> said.add("No stored secret needs key " + key
                    + ". Once every node has been started with the present keys, remove " + key
                    + " from LEDGERLINK_SECRET_KEYS."));
            if (said.isEmpty()) {
                said.add("All stored secrets are encrypted with the first key. There is no other key to remove.");
            }
            return said;
        }
    }

    private enum Outcome {
        RENEWED,
        UNREADABLE,
        STORED_MEANWHILE
    }

    private record Secret(UUID workspaceId, byte[] stored, String owner) {}

    private final Jdbi jdbi;
    private final KeyRing keys;

    KeyRotation(Jdbi jdbi, KeyRing keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    Result run() {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        SealedColumn.ALL.forEach(column -> renew(column, outcomes));
        long unreadable = outcomes.getOrDefault(Outcome.UNREADABLE, 0L);
        Map<String, Long> left = jdbi.withHandle(KeyRotation::countByKey);
        String first = keys.names().get(0);
        long withOthers = left.entrySet().stream()
                .filter(key -> !key.getKey().equals(first))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Result(
                outcomes.getOrDefault(Outcome.RENEWED, 0L),
                unreadable,
                Math.max(0, withOthers - unreadable),
                keys.names().stream()
                        .filter(name -> !name.equals(first) && !left.containsKey(name))
                        .toList());
    }

    private void renew(SealedColumn column, Map<Outcome, Long> outcomes) {
        Secret last = null;
        List<Secret> batch;
        do {
            batch = batch(column, last);
            for (Secret secret : batch) {
                outcomes.merge(renew(column, secret), 1L, Long::sum);
                last = secret;
            }
        } while (batch.size() == BATCH);
    }

    private List<Secret> batch(SealedColumn column, Secret last) {
        return jdbi.withHandle(h -> h.createQuery("select workspace_id, " + column.column() + " as stored, "
                        + column.owner() + " as owner" + column.rows() + " and " + column.keyName() + " <> :first"
                        + " and (cast(:workspaceId as uuid) is null or (workspace_id, " + column.column()
                        + ") > (cast(:workspaceId as uuid), cast(:stored as bytea)))"
                        + " order by workspace_id, " + column.column() + " limit :batch")
                .bind("first", keys.names().get(0).getBytes(StandardCharsets.UTF_8))
                .bind("workspaceId", last == null ? null : last.workspaceId())
                .bind("stored", last == null ? null : last.stored())
                .bind("batch", BATCH)
                .mapTo(Secret.class)
                .list());
    }

    private Outcome renew(SealedColumn column, Secret secret) {
        byte[] anew;
        try {
            anew = keys.encrypt(keys.decrypt(secret.stored(), secret.owner()), secret.owner());
        } catch (KeyRing.UnreadableSecret e) {
            return Outcome.UNREADABLE;
        }
        String replace = "update %1$s set %2$s = ? where workspace_id = ? and %2$s = ?"
                .formatted(column.table(), column.column());
        int replaced = jdbi.withHandle(h -> h.execute(replace, anew, secret.workspaceId(), secret.stored()));
        return replaced > 0 ? Outcome.RENEWED : Outcome.STORED_MEANWHILE;
    }

    private static Map<String, Long> countByKey(Handle handle) {
        Map<String, Long> count = new HashMap<>();
        for (SealedColumn column : SealedColumn.ALL) {
            handle.createQuery(
                            "select " + column.keyName() + " as name, count(*) as rows" + column.rows() + " group by 1")
                    .map((row, context) ->
                            Map.entry(new String(row.getBytes("name"), StandardCharsets.UTF_8), row.getLong("rows")))
                    .forEach(found -> count.merge(found.getKey(), found.getValue(), Long::sum));
        }
        return count;
    }
}
