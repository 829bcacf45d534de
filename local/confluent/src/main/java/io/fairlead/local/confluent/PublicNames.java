package io.fairlead.local.confluent;

/** The public DNS that Confluent writes its advertised names to. */
public interface PublicNames {
    void cname(String name, String target);

    void remove(String name);
}
