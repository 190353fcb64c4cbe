package groovy.runtime.metaclass.groovy.lang;

import groovy.lang.Binding;
import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.MetaClass;
import groovy.lang.Script;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * REST Assured has each path into an answer compiled by a Groovy shell, every time anew: a fifth of the tests' processor
 * time. Groovy finds this class by its name and asks it what shells do; it compiles each path once.
 */
public class GroovyShellMetaClass extends DelegatingMetaClass {

    private static final Map<String, Class<? extends Script>> COMPILED = new ConcurrentHashMap<>();

    public GroovyShellMetaClass(MetaClass usual) {
        super(usual);
    }

    @Override
    public Object invokeMethod(Object shell, String method, Object[] arguments) {
        if (method.equals("evaluate") && arguments.length == 1 && arguments[0] instanceof String path) {
            Binding names = ((GroovyShell) shell).getContext();
            return InvokerHelper.createScript(COMPILED.computeIfAbsent(path, GroovyShellMetaClass::compiled), names)
                    .run();
        }
        return super.invokeMethod(shell, method, arguments);
    }

    private static Class<? extends Script> compiled(String path) {
        return new GroovyShell().parse(path).getClass();
    }
}
