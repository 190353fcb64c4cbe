package app.ledgerlink.hostile;

import app.ledgerlink.hostile.Findings.Kind;
import app.ledgerlink.hostile.RawHttp.Answer;
import app.ledgerlink.testing.Contract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds each answer against the contract, and against what no answer may be or show. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BODIES_HELD_AGAINST_SCHEMA = 5;
    private static final List<String> SECURITY_HEADERS =
            List.of("content-security-policy", "x-content-type-options", "referrer-policy");

    private final Contract contract;
    private final Set<String> unseen;
    private final Findings findings;
    private final ConcurrentMap<String, AtomicInteger> bodies = new ConcurrentHashMap<>();

    /** @param unseen ids that no answer may show unless the request named them */
    Judge(Contract contract, Set<String> unseen, Findings findings) {
        this.contract = contract;
        this.unseen = unseen;
        this.findings = findings;
    }

    void judge(Contract.Operation operation, String caller, Attack attack, Answer answer) {
        findings.answered(answer.status());
        String at = operation.id() + ", " + attack.what() + ", as " + caller;
        Report report = new Report(at, caller + ", " + attack, answer.status() + " " + answer.body());
        if (answer.status() >= 500) {
            report.add(Kind.FAILED, answer.status() + " " + operation.id());
        }
        if (!operation.definition().path("responses").has(String.valueOf(answer.status()))) {
            report.add(Kind.STATUS_NOT_IN_CONTRACT, answer.status() + " " + operation.id());
        }
        if (answer.status() < 300 && attack.forbidden()) {
            report.add(Kind.TAKEN_AGAINST_CONTRACT, at);
        }
        if (answer.status() >= 400 && !isProblem(answer)) {
            report.add(
                    Kind.NO_PROBLEM_DETAILS,
                    answer.status() + " " + attack.what().split(" ")[0]);
        }
        if (!SECURITY_HEADERS.stream().allMatch(answer.headers()::containsKey)
                || !answer.header("cache-control").contains("no-store")) {
            report.add(
                    Kind.NO_SECURITY_HEADERS,
                    answer.status() + " " + attack.what().split(" ")[0]);
        }
        Planted.seen(answer.body() + answer.headers(), unseen, attack.target() + attack.body())
                .forEach(mark -> report.add(Kind.LEAK, operation.id() + " shows " + mark));
        if (answer.status() < 300) {
            hold(operation, answer, report);
        }
    }

    private void hold(Contract.Operation operation, Answer answer, Report report) {
        if (bodies.computeIfAbsent(operation.id(), id -> new AtomicInteger()).incrementAndGet()
                > BODIES_HELD_AGAINST_SCHEMA) {
            return;
        }
        JsonNode content = operation
                .definition()
                .path("responses")
                .path(String.valueOf(answer.status()))
                .path("content");
        JsonNode schema = content.path("application/json").path("schema");
        if (schema.isMissingNode() || !answer.header("content-type").startsWith("application/json")) {
            return;
        }
        List<String> violations = contract.violations(schema, read(answer.body()));
        if (!violations.isEmpty()) {
            report.add(Kind.ANSWER_NOT_AS_IN_CONTRACT, operation.id() + " " + violations.get(0));
        }
    }

    private static boolean isProblem(Answer answer) {
        if (!answer.header("content-type").startsWith("application/problem+json")) {
            return false;
        }
        JsonNode problem = read(answer.body());
        return problem.path("type").isTextual()
                && problem.path("title").isTextual()
                && problem.path("status").asInt() == answer.status();
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private final class Report {

        private final String request;
        private final String answer;

        private Report(String at, String request, String answer) {
            this.request = at + " | " + request;
            this.answer = answer;
        }

        private void add(Kind kind, String sort) {
            findings.add(kind, sort, request, answer);
        }
    }
}
