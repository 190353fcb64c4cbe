package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.http.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The bodies of refusals. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    private Problem(Answer answer) {
        super("status " + answer.status());
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static Problem notFound() {
        return new Problem(Answer.text(404, "text/html; charset=utf-8", ""));
    }

    static Problem exception(int status, int number, String type, String message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("ErrorNumber", number);
        body.put("Type", type);
        body.put("Message", message);
        return new Problem(Answer.json(status, body));
    }

    static Problem of(int status, String title, String detail) {
        var body = new LinkedHashMap<String, Object>();
        body.put("Type", null);
        body.put("Title", title);
        body.put("Status", status);
        body.put("Detail", detail);
        body.put("Instance", UUID.randomUUID().toString());
        body.put("Extensions", Map.of());
        return new Problem(Answer.json(status, body));
    }

    Problem with(String header, String value) {
        return new Problem(answer.with(header, value));
    }
}
