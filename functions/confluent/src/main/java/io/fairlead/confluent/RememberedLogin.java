package io.fairlead.confluent;

import io.fairlead.core.secret.Credential;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps a credential for as long as the service takes it. */
final class RememberedLogin implements Login {
    private final Supplier<Credential> source;
    private Optional<Credential> remembered = Optional.empty();

    RememberedLogin(Supplier<Credential> source) {
        this.source = source;
    }

    @Override
    public synchronized Optional<Credential> credential() {
        remembered = remembered.or(() -> Optional.of(source.get()));
        return remembered;
    }

    @Override
    public synchronized void refused() {
        remembered = Optional.empty();
    }
}
