package app.ledgerlink.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * The one door for bodies of requests: all of it is looked through before any of it is used, also what no field of ours
 * takes.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class RequestBodies implements ServerMessageBodyReader<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(generic, context.getInputStream().readAllBytes());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(generic, body.readAllBytes());
    }

    /** @return null for an empty body */
    static Object read(Type type, byte[] body) throws IOException {
        if (body.length == 0) {
            return null;
        }
        try {
            lookThrough(body);
            return RequestJson.MAPPER
                    .readerFor(RequestJson.MAPPER.constructType(type))
                    .readValue(body);
        } catch (UnrecognizedPropertyException e) {
            throw unreadable(FieldPath.of(e.getPath()), "There is no such field here.");
        } catch (JsonMappingException e) {
            throw unreadable(FieldPath.of(e.getPath()), "This value cannot be read.");
        } catch (JsonProcessingException | CharConversionException e) {
            throw unreadable("", null);
        }
    }

    private static void lookThrough(byte[] body) throws IOException {
        try (JsonParser parser = RequestJson.MAPPER.createParser(body)) {
            for (JsonToken token = next(parser); token != null; token = next(parser)) {
                boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
                if (isText && !Texts.isWhole(parser.getText())) {
                    String field = FieldPath.of(parser.getParsingContext());
                    throw ProblemException.invalid(field.isEmpty() ? "body" : field, Texts.NOT_WHOLE);
                }
            }
        }
    }

    private static JsonToken next(JsonParser parser) throws IOException {
        try {
            return parser.nextToken();
        } catch (StreamReadException e) {
            // the parser tells it from other failures by its words alone
            if (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate ")) {
                throw unreadable(
                        FieldPath.of(parser.getParsingContext()), "This name stands here twice. Send each name once.");
            }
            throw e;
        }
    }

    private static ProblemException unreadable(String field, String message) {
        return new ProblemException(
                400,
                "unreadable",
                "The request cannot be read",
                "The body must be JSON as the API describes it.",
                field.isEmpty() ? List.of() : List.of(new Problem.FieldError(field, message)));
    }
}
