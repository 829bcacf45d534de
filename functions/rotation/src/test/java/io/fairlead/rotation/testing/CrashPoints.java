package io.fairlead.rotation.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every call that the function makes to the world around it, found by itself; after any of them the process can end. */
public final class CrashPoints {
    private final Set<Class<?>> watched;
    private final List<String> passed = new ArrayList<>();
    private int fatal = Integer.MAX_VALUE;

    /**
     * No point yet.
     *
     * @param watched ports; one that another one hands out is watched as well
     */
    public CrashPoints(Class<?>... watched) {
        this.watched = Set.of(watched);
    }

    /** The same port, with a point after each call. */
    public <T> T watch(Class<T> type, T port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> pass(port, method, arguments)));
    }

    /** From now on the process ends after so many calls. */
    public void endAfter(int calls) {
        passed.clear();
        fatal = calls;
    }

    public void endNever() {
        endAfter(Integer.MAX_VALUE);
    }

    /** The calls since then. */
    public List<String> passed() {
        return List.copyOf(passed);
    }

    private Object pass(Object port, Method method, Object[] arguments) throws Throwable {
        Object answer;
        try {
            answer = method.invoke(port, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
        if (watched.contains(method.getReturnType())) {
            return watchAgain(method.getReturnType(), answer);
        }
        passed.add(method.getName());
        if (passed.size() >= fatal) {
            throw new Crash(passed.toString());
        }
        return answer;
    }

    private <T> T watchAgain(Class<T> type, Object port) {
        return watch(type, type.cast(port));
    }
}
