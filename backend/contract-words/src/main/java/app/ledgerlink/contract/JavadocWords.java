package app.ledgerlink.contract;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes down what Javadoc says of the operations' parameters and of the types that they take and answer, so that the
 * contract says it in the same words. Keys are {@code schema.Name}, {@code schema.Name.property} and
 * {@code operation.id.parameter}. Two types that would share a name in the contract fail the build: they would be told
 * apart by a number that moves.
 */
@SupportedAnnotationTypes({JavadocWords.OPERATION, JavadocWords.SCHEMA})
public final class JavadocWords extends AbstractProcessor {

    static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";
    static final String SCHEMA = "org.eclipse.microprofile.openapi.annotations.media.Schema";
    private static final String FILE = "contract/javadoc.properties";

    private final Map<String, String> words = new TreeMap<>();
    private final Map<String, TypeElement> owners = new TreeMap<>();
    private final ApiTypes types = new ApiTypes();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            Set<? extends Element> annotated = round.getElementsAnnotatedWith(annotation);
            ElementFilter.methodsIn(annotated).forEach(this::operation);
            ElementFilter.typesIn(annotated).forEach(types::add);
        }
        if (round.processingOver()) {
            types.found().forEach(this::type);
            write();
        }
        return false;
    }

    private void operation(ExecutableElement method) {
        String key = "operation." + method.getSimpleName();
        Javadoc doc = javadoc(method);
        doc.params().forEach((name, said) -> words.put(key + "." + name, said));
        for (VariableElement parameter : method.getParameters()) {
            boolean bean = parameter.getAnnotationMirrors().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().endsWith(".BeanParam"));
            if (bean) {
                bean(key, (TypeElement) ((DeclaredType) parameter.asType()).asElement());
            }
        }
        types.addAllOf(method);
    }

    /** The parameters of an operation that are kept together in a class. */
    private void bean(String key, TypeElement type) {
        if (type.getSuperclass() instanceof DeclaredType parent) {
            bean(key, (TypeElement) parent.asElement());
        }
        ElementFilter.fieldsIn(type.getEnclosedElements())
                .forEach(field ->
                        put(key + "." + field.getSimpleName(), javadoc(field).text()));
        javadoc(type).params().forEach((name, said) -> words.put(key + "." + name, said));
    }

    private void type(TypeElement type) {
        if (type.getKind() != ElementKind.RECORD && type.getKind() != ElementKind.ENUM) {
            return;
        }
        String name = name(type);
        TypeElement other = owners.putIfAbsent(name, type);
        if (other != null) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "The contract would call both this and " + other + " “" + name
                                    + "”: name one by @Schema(name = …)",
                            type);
        }
        String key = "schema." + name;
        Javadoc doc = javadoc(type);
        if (type.getKind() == ElementKind.ENUM) {
            put(key, doc.text() + constants(type));
        } else {
            put(key, doc.text());
        }
        doc.params().forEach((component, said) -> words.put(key + "." + component, said));
    }

    private String constants(TypeElement type) {
        boolean coded = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(method -> method.getAnnotationMirrors().stream())
                .anyMatch(a -> a.getAnnotationType().toString().endsWith(".JsonValue"));
        if (coded) {
            // its values on the wire are not the constants' names
            return "";
        }
        StringBuilder list = new StringBuilder();
        for (Element constant : type.getEnclosedElements()) {
            String said = constant.getKind() == ElementKind.ENUM_CONSTANT
                    ? javadoc(constant).text()
                    : "";
            if (!said.isEmpty()) {
                list.append("\n- `")
                        .append(constant.getSimpleName())
                        .append("`: ")
                        .append(said);
            }
        }
        return list.isEmpty() ? "" : "\n" + list;
    }

    private static String name(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .filter(a -> a.getAnnotationType().toString().equals(SCHEMA))
                .flatMap(JavadocWords::names)
                .findFirst()
                .orElse(type.getSimpleName().toString());
    }

    private static Stream<String> names(AnnotationMirror schema) {
        return schema.getElementValues().entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals("name"))
                .map(e -> e.getValue().getValue().toString());
    }

    private Javadoc javadoc(Element element) {
        return Javadoc.of(processingEnv.getElementUtils().getDocComment(element));
    }

    private void put(String key, String said) {
        if (!said.isBlank()) {
            words.put(key, said.strip());
        }
    }

    private void write() {
        Properties properties = new Properties();
        properties.putAll(words);
        StringWriter lines = new StringWriter();
        try (Writer file = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", FILE)
                .openWriter()) {
            properties.store(lines, null);
            // the tool's own first line is the time of the build
            file.write(lines.toString().lines().skip(1).sorted().collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
