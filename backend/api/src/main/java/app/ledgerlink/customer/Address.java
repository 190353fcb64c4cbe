package app.ledgerlink.customer;

import jakarta.validation.constraints.Size;

/** A postal address as people write it; every part may be missing (null). */
public record Address(
        @Size(max = 255) String attentionTo,
        @Size(max = 500) String line1,
        @Size(max = 500) String line2,
        @Size(max = 500) String line3,
        @Size(max = 500) String line4,
        @Size(max = 255) String city,
        @Size(max = 255) String region,
        @Size(max = 50) String postalCode,
        @Size(max = 50) String country) {}
