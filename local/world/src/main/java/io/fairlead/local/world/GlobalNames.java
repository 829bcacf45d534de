package io.fairlead.local.world;

import io.fairlead.local.aws.dns.PublicDns;
import io.fairlead.local.confluent.PublicNames;

/** The public names that Confluent keeps, in the world's public DNS. */
record GlobalNames(PublicDns dns) implements PublicNames {
    @Override
    public void cname(String name, String target) {
        dns.cname(name, target);
    }

    @Override
    public void remove(String name) {
        dns.remove(name);
    }
}
