package app.ledgerlink.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Describes what the contract names: first by Javadoc, as the build has collected it, and else by the words that mean the
 * same everywhere ({@code contract/words.properties}).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractWords implements OASFilter {

    /** A page of anything is called after what is on it. */
    private static final String PAGE = "Page";

    private final Properties javadoc = read("contract/javadoc.properties");
    private final Properties words = read("contract/words.properties");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.forEach(this::describe);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> describe(path, operation)));
        api.getTags().forEach(this::describe);
        api.setServers(
                List.of(OASFactory.createServer().url("/").description("The installation that serves this contract")));
    }

    private void describe(Tag tag) {
        tag.setDescription(words.getProperty("tag." + tag.getName()));
    }

    private void describe(String name, Schema schema) {
        String documented = javadoc.containsKey("schema." + name) || !name.startsWith(PAGE) ? name : PAGE;
        if (schema.getDescription() == null) {
            schema.setDescription(first("schema." + documented));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((property, of) -> {
                if (of.getDescription() == null) {
                    of.setDescription(first("schema." + documented + "." + property, property));
                }
            });
        }
    }

    private void describe(String path, Operation operation) {
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            if (parameter.getDescription() == null) {
                String name = parameter.getName();
                String everywhere =
                        parameter.getIn() == Parameter.In.PATH ? "path." + before(path, name) : "parameter." + name;
                parameter.setDescription(first("operation." + operation.getOperationId() + "." + name, everywhere));
            }
        }
    }

    /** The segment of a path before the one that a parameter fills. */
    private static String before(String path, String parameter) {
        String[] segments =
                path.substring(0, path.indexOf("/{" + parameter + "}")).split("/");
        return segments[segments.length - 1];
    }

    private String first(String... keys) {
        return Stream.of(keys)
                .map(key -> javadoc.getProperty(key, words.getProperty(key)))
                .filter(said -> said != null)
                .findFirst()
                .orElse(null);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream file = ContractWords.class.getClassLoader().getResourceAsStream(resource);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
