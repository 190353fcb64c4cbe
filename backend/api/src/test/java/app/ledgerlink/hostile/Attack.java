package app.ledgerlink.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One request, as it goes over the wire.
 *
 * @param what was made hostile of it, for people
 * @param target path and query, encoded or not as it is to be sent
 * @param body null for none
 * @param forbidden whether the contract refuses what it carries, so that success would be a finding
 */
record Attack(String what, String method, String target, List<String> headers, String body, boolean forbidden) {

    Attack(String what, String method, String target, String body) {
        this(what, method, target, List.of(), body, false);
    }

    Attack forbidden(boolean refused) {
        return new Attack(what, method, target, headers, body, refused);
    }

    /** With one more header; one of the same name is left out. */
    Attack with(String header) {
        String name = header.substring(0, header.indexOf(':') + 1);
        List<String> all = new ArrayList<>(headers);
        all.removeIf(h -> h.startsWith(name));
        all.add(header);
        return new Attack(what, method, target, all, body, forbidden);
    }

    String head() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (body != null && headers.stream().noneMatch(h -> h.startsWith("Content-Type:"))) {
            head.append("Content-Type: application/json\r\n");
        }
        headers.forEach(h -> head.append(h).append("\r\n"));
        return head.toString();
    }

    /** UTF-8, but half a pair of surrogates becomes the three bytes that no UTF-8 has. */
    byte[] bytes() {
        if (body == null) {
            return null;
        }
        if (Formats.isWhole(body)) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                bytes.write(0xE0 | c >> 12);
                bytes.write(0x80 | c >> 6 & 0x3F);
                bytes.write(0x80 | c & 0x3F);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /** Without what tells who calls. */
    @Override
    public String toString() {
        return what + ": " + method + " " + target
                + headers.stream()
                        .filter(h -> !h.startsWith("Cookie: ledgerlink") && !h.startsWith("Authorization: Bearer llk"))
                        .toList()
                + (body == null ? "" : " " + body);
    }
}
