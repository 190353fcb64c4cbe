package app.ledgerlink.hostile;

import app.ledgerlink.hostile.Callers.Caller;
import app.ledgerlink.hostile.Findings.Kind;
import app.ledgerlink.hostile.RawHttp.Answer;
import app.ledgerlink.identity.Role;
import app.ledgerlink.testing.Contract;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** All that is tried on one operation. */
final class Siege implements Callable<Void> {

    /** What the key may do with which every operation is tried. */
    static final String SCOPE_OF_KEY = "sales:read";

    private static final int EQUAL_AT_ONCE = 4;

    /** With more ids than that to choose from, one that is known is enough. */
    private static final int MOST_TRIED_FOR_SUCCESS = 100;

    private final Contract.Operation operation;
    private final Requests requests;
    private final boolean isRead;
    private final Assault assault;
    private final String key;

    private final Stage stage;
    private final AtomicInteger taken = new AtomicInteger();
    private String refused = "";

    /** @param isRead whether a GET of the same address shows what this operation changes */
    Siege(Contract.Operation operation, Requests requests, boolean isRead, Assault assault, String key, Stage stage) {
        this.operation = operation;
        this.requests = requests;
        this.isRead = isRead;
        this.assault = assault;
        this.key = key;
        this.stage = stage;
    }

    /** How many requests of an admin the operation took. */
    int taken() {
        return taken.get();
    }

    String name() {
        return operation.id() + refused;
    }

    @Override
    public Void call() throws Exception {
        try (RawHttp http = assault.connect()) {
            Map<String, String> ids = ids(http);
            look(http, ids);
            asAdmin(http, ids, () -> requests.good(ids));
            nobody(http, ids);
            narrow(http, ids);
            for (Supplier<Attack> attack : requests.hostile(ids, assault.foreignIds())) {
                asAdmin(http, ids, attack);
            }
            if (Boolean.getBoolean("hostile.wide")) {
                wide(http, ids);
            }
            credentials(http, ids);
            if (!operation.method().equals("GET")) {
                atOnce(ids);
            }
            foreign(http, ids);
        }
        return null;
    }

    private void wide(RawHttp http, Map<String, String> ids) throws IOException {
        for (Caller caller : List.of(assault.caller(Role.SALES), assault.key(key))) {
            for (Supplier<Attack> attack : requests.hostile(ids, assault.foreignIds())) {
                sendAndJudge(http, caller, ids, attack);
            }
        }
    }

    /** Of the workspace's ids those that this operation knows, found by trying. */
    private Map<String, String> ids(RawHttp http) throws IOException {
        Map<String, String> ids = new HashMap<>();
        stage.ready(ids);
        List<String> placeholders = requests.placeholders();
        if (ids.keySet().containsAll(placeholders)) {
            return ids;
        }
        List<Map<String, String>> choices = List.of(ids);
        for (String placeholder : placeholders) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> choice : choices) {
                for (String value : values(placeholder)) {
                    Map<String, String> with = new HashMap<>(choice);
                    with.put(placeholder, value);
                    more.add(with);
                }
            }
            choices = more;
        }
        Map<String, String> known = choices.get(0);
        boolean isKnown = false;
        for (Map<String, String> choice : choices) {
            int status = asAdmin(http, choice, () -> requests.good(choice)).status();
            if (status < 300) {
                return choice;
            }
            if (!isKnown && status != 404) {
                known = choice;
                isKnown = true;
            }
            if (isKnown && choices.size() > MOST_TRIED_FOR_SUCCESS) {
                return known;
            }
        }
        return known;
    }

    private List<String> values(String placeholder) {
        List<String> values = new ArrayList<>();
        assault.ownIds().forEach(ids -> ids.forEach(id -> values.add(id.toString())));
        if (!placeholder.toLowerCase(java.util.Locale.ROOT).endsWith("id")) {
            return List.of("name", "email", "phone");
        }
        return values;
    }

    private void look(RawHttp http, Map<String, String> ids) throws IOException {
        if (isRead) {
            Attack good = requests.good(ids);
            Answer shown = send(http, stage.admin(), new Attack("look", "GET", good.target(), null));
            JsonNode state = Judge.read(shown.body());
            requests.state(state.isObject() && shown.status() == 200 ? state : null);
        }
    }

    private Answer asAdmin(RawHttp http, Map<String, String> ids, Supplier<Attack> attack) throws IOException {
        stage.ready(ids);
        Answer answer = sendAndJudge(http, stage.admin(), ids, attack);
        if (answer.status() == 401) {
            stage.signedOut();
            stage.ready(ids);
            answer = sendAndJudge(http, stage.admin(), ids, attack);
        }
        if (answer.status() == 429) {
            assault.forgetAttempts();
            answer = sendAndJudge(http, stage.admin(), ids, attack);
        }
        if (answer.status() < 300 || answer.status() == 409) {
            look(http, ids);
        }
        return answer;
    }

    private void nobody(RawHttp http, Map<String, String> ids) throws IOException {
        Answer answer = sendAndJudge(http, Caller.NOBODY, ids, () -> requests.good(ids));
        JsonNode security = operation.definition().path("security");
        boolean open = security.isArray() && security.isEmpty();
        if (!open && answer.status() != 401) {
            letIn("nobody", answer);
        }
        if (open) {
            for (Supplier<Attack> attack : requests.hostile(ids, List.of())) {
                sendAndJudge(http, Caller.NOBODY, ids, attack);
            }
        }
    }

    private void narrow(RawHttp http, Map<String, String> ids) throws IOException {
        Answer sales = sendAndJudge(http, assault.caller(Role.SALES), ids, () -> requests.good(ids));
        if (operation.definition().path("security").toString().contains("ADMIN") && sales.status() != 403) {
            letIn("SALES", sales);
        }
        Answer program = sendAndJudge(http, assault.key(key), ids, () -> requests.good(ids));
        if (program.status() < 400 && !mayKey()) {
            letIn("a key of " + SCOPE_OF_KEY + " alone", program);
        }
    }

    /** Open to all, or for each scope that the contract names the key's own. */
    private boolean mayKey() {
        JsonNode security = operation.definition().path("security");
        return security.isEmpty()
                || StreamSupport.stream(security.spliterator(), false)
                        .map(way -> way.path("apiKey"))
                        .anyMatch(scopes ->
                                scopes.size() == 1 && scopes.get(0).asText().equals(SCOPE_OF_KEY));
    }

    private void credentials(RawHttp http, Map<String, String> ids) throws IOException {
        for (String credential : HostileValues.CREDENTIALS) {
            sendAndJudge(http, Caller.NOBODY, ids, () -> requests.good(ids).with(credential));
        }
    }

    /** What another workspace has is answered as what nobody has: each kind of id in each place of the path. */
    private void foreign(RawHttp http, Map<String, String> ids) throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        String unknown = told(asAdmin(http, ids, () -> requests.good(all(ids, UUID.randomUUID()))));
        for (UUID id : assault.foreignIds()) {
            Answer answer = asAdmin(http, ids, () -> requests.good(all(ids, id)));
            if (answer.status() < 400 || !told(answer).equals(unknown)) {
                letIn("an admin of another workspace, instead of " + unknown, answer);
            }
        }
    }

    private static Map<String, String> all(Map<String, String> ids, UUID id) {
        Map<String, String> all = new HashMap<>(ids);
        all.replaceAll((placeholder, value) -> value.length() == 36 ? id.toString() : value);
        return all;
    }

    private static String told(Answer answer) {
        JsonNode problem = Judge.read(answer.body());
        return answer.status() + " " + problem.path("type").asText() + " "
                + problem.path("detail").asText();
    }

    private void atOnce(Map<String, String> ids) throws Exception {
        stage.ready(ids);
        Caller admin = stage.admin();
        Attack attack = requests.good(ids);
        Attack equal = new Attack("four at once", attack.method(), attack.target(), attack.body());
        CyclicBarrier start = new CyclicBarrier(EQUAL_AT_ONCE);
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < EQUAL_AT_ONCE; i++) {
            Thread one = new Thread(() -> {
                try (RawHttp http = assault.connect()) {
                    start.await();
                    sendAndJudge(http, admin, equal);
                } catch (Exception e) {
                    assault.findings().add(Kind.NO_ANSWER, operation.id() + " " + e, equal.toString(), e.toString());
                }
            });
            one.start();
            all.add(one);
        }
        for (Thread one : all) {
            one.join();
        }
    }

    private void letIn(String whom, Answer answer) {
        assault.findings().add(Kind.LET_IN, operation.id() + " " + whom, whom, answer.status() + " " + answer.body());
    }

    private Answer sendAndJudge(RawHttp http, Caller caller, Map<String, String> ids, Supplier<Attack> attack)
            throws IOException {
        stage.ready(ids);
        return sendAndJudge(http, caller, attack.get());
    }

    private Answer sendAndJudge(RawHttp http, Caller caller, Attack attack) throws IOException {
        Answer answer = send(http, caller, attack);
        assault.judge().judge(operation, caller.name(), attack, answer);
        boolean isAdmin = caller == stage.admin();
        if (isAdmin && answer.status() < 300) {
            taken.incrementAndGet();
        }
        stage.answered(attack, answer.status());
        if (attack.what().equals("good") && isAdmin && answer.status() != 404) {
            refused = " (" + attack + " -> " + answer.status() + " " + answer.body() + ")";
        }
        return answer;
    }

    private Answer send(RawHttp http, Caller caller, Attack attack) throws IOException {
        try {
            return http.send(caller.on(attack).head(), attack.bytes());
        } catch (IOException | RuntimeException e) {
            assault.findings()
                    .add(Kind.NO_ANSWER, operation.id() + " " + attack.what(), attack.toString(), e.toString());
            return new Answer(0, Map.of(), "");
        }
    }
}
