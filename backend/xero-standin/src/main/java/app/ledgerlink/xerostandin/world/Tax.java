package app.ledgerlink.xerostandin.world;

import java.math.BigDecimal;

/** A tax type of the organisation with its percentage. */
record Tax(String type, BigDecimal percent) {
    static final Tax ZERO = new Tax("ZERORATEDOUTPUT", BigDecimal.ZERO);
    static final Tax NONE = new Tax("NONE", BigDecimal.ZERO);

    static Tax of(String type, int percent) {
        return new Tax(type, BigDecimal.valueOf(percent));
    }
}
