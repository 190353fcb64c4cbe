package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A change that breaks a client of the contract last released is named in the changelog, by the operations that it breaks:
 * {@code - Breaking: `listThings`, `getThing`: why, and what to do}.
 */
class ContractChangesTest {

    private static final Path CHANGELOG = Path.of("../../CHANGELOG.md");
    private static final Pattern UNRELEASED = Pattern.compile("(?s)\\n## \\[Unreleased]\\n(.*?)(?=\\n## |\\z)");
    private static final Pattern BREAKING = Pattern.compile("(?m)^- Breaking: ((?:`\\w+`(?:, )?)+): \\S.*");
    private static final Pattern OPERATION = Pattern.compile("`(\\w+)`");

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Books, version: "1"}
            paths:
              /things:
                get:
                  operationId: listThings
                  parameters:
                  - {name: page, in: query, schema: {type: integer}}
                  - {name: sort, in: query, schema: {type: string, enum: [name, day]}}
                  responses:
                    "200":
                      description: OK
                      content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}
                    "404": {description: Not there}
                post:
                  operationId: addThing
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/NewThing"}}}
                  responses:
                    "200": {description: It was there}
                    "201": {description: Added}
              /things/{id}:
                delete:
                  operationId: dropThing
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    "204": {description: Gone}
            components:
              schemas:
                Thing:
                  type: object
                  required: [id, state]
                  properties:
                    id: {type: string}
                    state: {type: string, enum: [open, done]}
                    note: {type: string}
                NewThing:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 100}
                    kind: {type: string, enum: [big, small]}
            """;

    @Test
    void whatBreaksIsNamedInTheChangelogAndNothingElse() throws IOException {
        String released = Files.readString(Path.of("../openapi/released.yaml"));
        String now = Files.readString(Path.of("../openapi/openapi.yaml"));
        var breaking = ContractChanges.breaking(released, now);
        assertThat(named())
                .as("the lines “- Breaking: `operation`: why” under Unreleased, against what breaks: %s", breaking)
                .isEqualTo(breaking.keySet());
    }

    @ParameterizedTest
    @MethodSource
    void findsWhatBreaks(String operation, String before, String after) {
        assertThat(ContractChanges.breaking(CONTRACT, changed(before, after))).containsOnlyKeys(operation);
    }

    static Stream<Arguments> findsWhatBreaks() {
        return Stream.of(
                Arguments.of("listThings", "operationId: listThings", "operationId: allThings"),
                Arguments.of("listThings", "note: {type: string}", "other: {type: string}"),
                Arguments.of("listThings", "note: {type: string}", "note: {type: integer}"),
                Arguments.of("addThing", "kind: {type", "sort: {type"),
                Arguments.of("listThings", "required: [id, state]", "required: [id]"),
                Arguments.of("listThings", "name: page, in: query", "name: side, in: query"),
                Arguments.of("listThings", "name: page, in: query", "name: page, required: true, in: query"),
                Arguments.of("listThings", "enum: [name, day]", "enum: [name]"),
                Arguments.of("addThing", "maxLength: 100", "maxLength: 50"),
                Arguments.of("addThing", "enum: [big, small]", "enum: [big]"),
                Arguments.of("addThing", "required: [name]", "required: [name, kind]"),
                Arguments.of("addThing", "        \"201\": {description: Added}\n", ""),
                Arguments.of("dropThing", "  /things/{id}:", "  /stuff/{id}:"));
    }

    @ParameterizedTest
    @MethodSource
    void leavesTheRestInPeace(String before, String after) {
        assertThat(ContractChanges.breaking(CONTRACT, changed(before, after))).isEmpty();
    }

    static Stream<Arguments> leavesTheRestInPeace() {
        return Stream.of(
                Arguments.of("note: {type: string}", "note: {type: string, description: Of a person}"),
                Arguments.of("note: {type: string}", "note: {type: string}\n        more: {type: string}"),
                Arguments.of("enum: [open, done]", "enum: [open, done, lost]"),
                Arguments.of("enum: [name, day]", "enum: [name, day, size]"),
                Arguments.of("        \"404\": {description: Not there}\n", ""),
                Arguments.of("maxLength: 100", "maxLength: 200"),
                Arguments.of("note: {type: string}", "note: {type: string, enum: [a, b]}"),
                Arguments.of("operationId: listThings", "operationId: listThings\n      tags: [other]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"note: {type: [string, \"null\"]}", "note: {const: a}"})
    void refusesWhatTheToolCannotSee(String note) {
        String unseen = changed("note: {type: string}", note);
        assertThatThrownBy(() -> ContractChanges.breaking(CONTRACT, unseen))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String changed(String before, String after) {
        assertThat(CONTRACT).contains(before);
        return CONTRACT.replace(before, after);
    }

    private static Set<String> named() throws IOException {
        MatchResult unreleased = UNRELEASED
                .matcher(Files.readString(CHANGELOG))
                .results()
                .findFirst()
                .orElseThrow();
        return BREAKING.matcher(unreleased.group(1))
                .results()
                .flatMap(line -> OPERATION.matcher(line.group(1)).results())
                .map(operation -> operation.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
