package app.ledgerlink.shared;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers 201 with where the new record is read (RFC 9110, 15.3.2). */
public final class Created {

    private Created() {}

    /** @param list path that the record's id goes behind, without a slash at its end */
    public static <T> RestResponse<T> in(String list, UUID id, T body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
                .header(HttpHeaders.LOCATION, list + "/" + id)
                .build();
    }
}
