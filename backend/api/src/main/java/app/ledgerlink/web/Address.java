package app.ledgerlink.web;

import app.ledgerlink.shared.Texts;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Path and query of a request, as they came over the wire (RFC 3986). */
final class Address {

    static final String EXPECTED = "This part of the address cannot be read. Write it in UTF-8, each byte that is no"
            + " letter as % and two digits, and without characters that cannot be stored.";

    private static final int LONGEST_NAME = 100;

    private Address() {}

    /** @return the name of the parameter, or {@code path}; null when all of it can be read */
    static String firstUnreadable(String uri) {
        int query = uri.indexOf('?');
        if (text(query < 0 ? uri : uri.substring(0, query), false) == null) {
            return "path";
        }
        if (query >= 0) {
            for (String parameter : uri.substring(query + 1).split("&")) {
                int value = parameter.indexOf('=');
                String name = text(value < 0 ? parameter : parameter.substring(0, value), true);
                if (name == null) {
                    return "query";
                }
                if (value >= 0 && text(parameter.substring(value + 1), true) == null) {
                    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
                }
            }
        }
        return null;
    }

    /** @return null when it is no text that can be stored */
    private static String text(String encoded, boolean inQuery) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = digit(encoded, i + 1);
                int low = digit(encoded, i + 2);
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(inQuery && c == '+' ? ' ' : c);
            }
        }
        try {
            // what the framework takes apart as an address must be one
            new URI((inQuery ? "/?" : "") + encoded);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return Texts.isWhole(text) ? text : null;
        } catch (CharacterCodingException | URISyntaxException e) {
            return null;
        }
    }

    private static int digit(String encoded, int at) {
        return at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
    }
}
