package app.ledgerlink.shared;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Files for spreadsheets: RFC 4180, told to be UTF-8 by their first character, texts so that none is taken for a formula. */
public final class Csv {

    private static final String UTF_8_MARK = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");
    private static final Pattern FORMULA_AFTER_SEMICOLON =
            Pattern.compile("(;\\s*)([=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

    private Csv() {}

    /**
     * Written record by record: no more is held than the stream holds.
     *
     * @param name of the file, without its ending; any letters
     * @param records the headings first; numbers as they are, what people entered as {@link #text}
     */
    public static RestResponse<StreamingOutput> download(String name, Stream<List<String>> records) {
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(out -> write(records, out))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .build();
    }

    private static void write(Stream<List<String>> records, OutputStream out) throws IOException {
        Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        file.write(UTF_8_MARK);
        Iterator<List<String>> each = records.iterator();
        while (each.hasNext()) {
            file.write(each.next().stream().map(Csv::quoted).collect(Collectors.joining(",")));
            file.write("\r\n");
        }
        file.flush();
    }

    /**
     * A spreadsheet computes what begins like a formula, also after blanks; the apostrophe makes it a text. Where lists
     * are separated by semicolons, a spreadsheet begins a cell after each of them, quoted or not.
     *
     * @return empty for null
     */
    public static String text(String value) {
        if (value == null) {
            return "";
        }
        String safe = FORMULA.matcher(value).lookingAt() ? "'" + value : value;
        return FORMULA_AFTER_SEMICOLON.matcher(safe).replaceAll("$1'$2");
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",;\\r\\n].*|^\\s.*|.*\\s$") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** The name in plain letters for old browsers, and as it is (RFC 6266). */
    private static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 .-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + ".csv\"; filename*=UTF-8''" + encoded.replace("*", "%2A") + ".csv";
    }
}
