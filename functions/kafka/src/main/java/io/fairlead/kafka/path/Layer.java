package io.fairlead.kafka.path;

/** The steps from a name to an answer, in their order: the first that fails is the one to mend. */
public enum Layer {
    NAME("name"),
    TCP("TCP"),
    TLS("TLS"),
    HTTP("HTTP");

    private final String word;

    Layer(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
