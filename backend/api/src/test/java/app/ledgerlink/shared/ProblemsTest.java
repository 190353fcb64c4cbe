package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void whatARefusalSaysBesideItsBodyStays() {
        Response said = Response.status(405)
                .header("Allow", "GET, PUT")
                .header("Content-Length", 3)
                .type("text/plain")
                .build();
        Response answer = new Problems().http(new NotAllowedException(said));
        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).isEqualTo("GET, PUT");
        assertThat(answer.getHeaderString("Content-Length")).isNull();
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
    }
}
