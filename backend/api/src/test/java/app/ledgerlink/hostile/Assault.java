package app.ledgerlink.hostile;

import app.ledgerlink.hostile.Callers.Caller;
import app.ledgerlink.hostile.RawHttp.Answer;
import app.ledgerlink.identity.Role;
import app.ledgerlink.shared.TestsReachEverything;
import app.ledgerlink.testing.Contract;
import app.ledgerlink.testing.SignedIn;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tries all operations, several at a time: first those that read, then those that make, change and remove. */
final class Assault {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** Without a link to the books others take nothing. */
    private static final String LAST = "disconnect";

    private static final int AT_A_TIME = 6;

    private final int port;
    private final Contract contract;
    private final Judge judge;
    private final Findings findings;
    private final Map<String, List<UUID>> own;
    private final Map<String, List<UUID>> foreign;
    private final Map<String, JsonNode> known;
    private final Runnable forgetAttempts;
    private final Callers callers;
    private final Stages stages;
    private final List<Siege> sieges = new ArrayList<>();

    /**
     * @param own ids of the callers' workspace by table
     * @param foreign ids of another workspace by table
     * @param known by the names of fields that take no other value
     * @param forgetAttempts lets sign-ins be tried again that were tried too often
     * @param users makes a user of the callers' workspace who is signed in
     * @param stages of the callers' workspace
     */
    Assault(
            int port,
            Contract contract,
            Judge judge,
            Findings findings,
            Map<String, List<UUID>> own,
            Map<String, List<UUID>> foreign,
            Map<String, JsonNode> known,
            Runnable forgetAttempts,
            Function<Role, SignedIn> users,
            Stages stages) {
        this.port = port;
        this.contract = contract;
        this.judge = judge;
        this.findings = findings;
        this.own = own;
        this.foreign = foreign;
        this.known = known;
        this.forgetAttempts = forgetAttempts;
        callers = new Callers(users);
        this.stages = stages;
    }

    void run() throws Exception {
        ExecutorService several = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            String key = narrowKey();
            for (String method : METHODS) {
                lay(several, key, o -> o.method().equals(method) && !o.id().equals(LAST));
            }
            lay(several, key, o -> o.id().equals(LAST));
        } finally {
            several.shutdown();
            several.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private void lay(ExecutorService several, String key, Predicate<Contract.Operation> which) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (Contract.Operation operation : contract.operations()) {
            if (which.test(operation)) {
                Siege siege = siege(operation, key);
                sieges.add(siege);
                work.add(TestsReachEverything.callAsOwner(siege));
            }
        }
        for (Future<Void> done : several.invokeAll(work)) {
            done.get();
        }
    }

    /** How many operations took a request at least once. */
    int taken() {
        return sieges.size() - takenLessThan(1).size();
    }

    /** Operations that took fewer requests than that, with how a good one was refused. */
    List<String> takenLessThan(int least) {
        return sieges.stream()
                .filter(s -> s.taken() < least)
                .map(Siege::name)
                .sorted()
                .toList();
    }

    private Siege siege(Contract.Operation operation, String key) {
        Map<String, JsonNode> values = new HashMap<>(known);
        Schemas schemas = new Schemas(contract.document(), this::idFor, values);
        Requests requests = new Requests(contract, schemas, operation);
        boolean isRead = operation.method().equals("PUT")
                && contract.operations().stream()
                        .anyMatch(o -> o.method().equals("GET") && o.path().equals(operation.path()));
        Stage stage = new Stage(stages.of(operation.id()), () -> caller(Role.ADMIN), values);
        return new Siege(operation, requests, isRead, this, key, stage);
    }

    /** An id that fits a field or a parameter of this name: of the table whose name is most like it. */
    private UUID idFor(String name) {
        String wanted =
                name.replaceAll("Ids?$", "").replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        return own.entrySet().stream()
                .filter(e -> !wanted.isEmpty()
                        && (e.getKey().equals(wanted) || e.getKey().endsWith("_" + wanted)))
                .min(java.util.Comparator.comparingInt(e -> e.getKey().length()))
                .or(() -> own.entrySet().stream()
                        .filter(e -> e.getKey()
                                .equals(wanted.equals("id") || wanted.isEmpty() ? "ledger_contact" : "company"))
                        .findFirst())
                .orElseGet(() -> own.entrySet().iterator().next())
                .getValue()
                .get(0);
    }

    /** A key that may do next to nothing, made as a person makes one. */
    private String narrowKey() throws Exception {
        String body = "{\"name\": \"Narrow\", \"scopes\": [\"" + Siege.SCOPE_OF_KEY + "\"]}";
        try (RawHttp http = new RawHttp(port)) {
            Attack attack = callers.user(Role.ADMIN).on(new Attack("key", "POST", "/api/api-keys", body));
            Answer answer = http.send(attack.head(), attack.bytes());
            String secret = Judge.read(answer.body()).path("key").asText();
            if (secret.isEmpty()) {
                throw new IllegalStateException("No key was made: " + answer);
            }
            return secret;
        }
    }

    void forgetAttempts() {
        forgetAttempts.run();
    }

    RawHttp connect() {
        return new RawHttp(port);
    }

    Caller caller(Role role) {
        return callers.user(role);
    }

    Caller key(String secret) {
        return callers.key(secret);
    }

    Judge judge() {
        return judge;
    }

    Findings findings() {
        return findings;
    }

    Collection<List<UUID>> ownIds() {
        return own.values();
    }

    List<UUID> foreignIds() {
        return foreign.values().stream().map(ids -> ids.get(0)).toList();
    }
}
