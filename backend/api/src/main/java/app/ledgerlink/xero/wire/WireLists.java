package app.ledgerlink.xero.wire;

import java.util.List;
import java.util.Objects;

/** Lists as Xero sends them: missing, null, or with null in them. */
final class WireLists {

    private WireLists() {}

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
