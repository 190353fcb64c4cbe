package app.ledgerlink.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A postal address as people write it; every part may be missing (null). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @Size(max = 255) String attentionTo,
        @Size(max = 500) String line1,
        @Size(max = 500) String line2,
        @Size(max = 500) String line3,
        @Size(max = 500) String line4,
        @Size(max = 255) String city,
        @Size(max = 255) String region,
        @Size(max = 50) String postalCode,
        @Size(max = 50) String country) {

    /** The address without blanks around its parts; null when nothing of it is left. */
    static Address orNull(Address entered) {
        if (entered == null) {
            return null;
        }
        Address tidy = new Address(
                CustomerEntity.text(entered.attentionTo),
                CustomerEntity.text(entered.line1),
                CustomerEntity.text(entered.line2),
                CustomerEntity.text(entered.line3),
                CustomerEntity.text(entered.line4),
                CustomerEntity.text(entered.city),
                CustomerEntity.text(entered.region),
                CustomerEntity.text(entered.postalCode),
                CustomerEntity.text(entered.country));
        return tidy.equals(new Address(null, null, null, null, null, null, null, null, null)) ? null : tidy;
    }

    /** The address as one line of text; null when nothing is in it. */
    public String inOneLine() {
        String line = Stream.of(attentionTo, line1, line2, line3, line4, city, region, postalCode, country)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line;
    }
}
