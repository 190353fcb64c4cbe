package app.ledgerlink.xerostandin.http;

/** Plain pages for people. Every one says that this is not Xero. */
public final class Page {
    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;"
            + "padding:1rem;color-scheme:light dark}"
            + "header{border:2px solid;padding:.5rem 1rem;border-radius:.5rem;font-weight:600}"
            + "label{display:block;margin:.5rem 0}input[type=email],input[type=password],input[type=text],"
            + "input[type=number],select{font:inherit;padding:.4rem;width:100%;max-width:24rem;box-sizing:border-box;"
            + "display:block}button{font:inherit;padding:.5rem 1rem;margin:.5rem .5rem 0 0}"
            + "table{border-collapse:collapse;display:block;overflow-x:auto}td,th{text-align:left;padding:.2rem .8rem "
            + ".2rem 0;vertical-align:top}.n{text-align:right}";

    private Page() {}

    /** @param body HTML whose texts were escaped */
    public static Answer answer(int status, String title, String body) {
        return Answer.html(
                status,
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape(title)
                        + " – Stand-in for Xero</title><meta name=\"viewport\" content=\"width=device-width\"><style>"
                        + STYLE + "</style></head><body><header>Stand-in for Xero – not Xero. Nothing here is real."
                        + "</header><main><h1>" + escape(title) + "</h1>" + body + "</main></body></html>");
    }

    /**
     * A form that posts one thing to do.
     *
     * @param fields HTML whose texts were escaped
     */
    public static String form(String action, String fields, String button) {
        return "<form method=\"post\" action=\"" + action + "\">" + fields + "<button>" + escape(button)
                + "</button></form>";
    }

    public static String hidden(String name, Object value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escape(String.valueOf(value)) + "\">";
    }

    /** A labelled field. */
    public static String input(String label, String type, String name, String value) {
        return "<label>" + escape(label) + " <input type=\"" + type + "\" name=\"" + name + "\" value=\""
                + escape(value) + "\"></label>";
    }

    public static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
