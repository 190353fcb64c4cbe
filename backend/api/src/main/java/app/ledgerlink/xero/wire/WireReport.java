package app.ledgerlink.xero.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** A report on the wire: rows of texts, some of them in sections. Lists are never null. */
public record WireReport(List<Row> rows) {

    public WireReport {
        rows = WireLists.orEmpty(rows);
    }

    public record Row(String rowType, List<Cell> cells, List<Row> rows) {
        public Row {
            cells = WireLists.orEmpty(cells);
            rows = WireLists.orEmpty(rows);
        }
    }

    public record Cell(String value, List<Attribute> attributes) {
        public Cell {
            attributes = WireLists.orEmpty(attributes);
        }
    }

    public record Attribute(String id, String value) {}

    /** @throws IOException when the body is not the whole of one report */
    public static WireReport read(byte[] body) throws IOException {
        JsonNode root = WireJson.MAPPER.readTree(body);
        JsonNode report = root == null ? null : root.path("Reports").path(0);
        if (report == null || !report.isObject()) {
            throw new IOException("The answer holds no report");
        }
        return WireJson.MAPPER.treeToValue(report, WireReport.class);
    }
}
