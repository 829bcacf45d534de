package io.fairlead.core.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record is made of. */
record Shape(Constructor<?> constructor, List<Field> fields) {
    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    /**
     * A component.
     *
     * @param name in JSON
     */
    record Field(String name, Type type, Method accessor) {
        private static Field of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Field(name(component), component.getGenericType(), accessor);
        }

        /** {@code isProtected} is {@code protected} in JSON, which is no name in Java. */
        private static String name(RecordComponent component) {
            var name = component.getName();
            return name.startsWith("is") && component.getType() == boolean.class
                    ? Character.toLowerCase(name.charAt(2)) + name.substring(3)
                    : name;
        }

        @Nullable
        Object in(Record fields) {
            return called(() -> accessor.invoke(fields));
        }
    }

    static Shape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Shape::examine);
    }

    Object make(@Nullable Object[] values) {
        return Objects.requireNonNull(called(() -> constructor.newInstance(values)));
    }

    private static Shape examine(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Shape(constructor, Stream.of(components).map(Field::of).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private interface Call {
        @Nullable
        Object made() throws ReflectiveOperationException;
    }

    private static @Nullable Object called(Call call) {
        try {
            return call.made();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
