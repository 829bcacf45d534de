package io.fairlead.confluent;

import static io.fairlead.core.errors.Category.BAD_CREDENTIAL;
import static io.fairlead.core.errors.Category.CONFLICT;
import static io.fairlead.core.errors.Category.DENIED;
import static io.fairlead.core.errors.Category.GONE;
import static io.fairlead.core.errors.Category.INVALID;
import static io.fairlead.core.errors.Category.NOT_READY;
import static io.fairlead.core.errors.Category.QUOTA;
import static io.fairlead.core.errors.Category.THROTTLED;
import static io.fairlead.core.errors.Category.TRANSIENT;

import io.fairlead.core.errors.ErrorRules;

/** What each of Confluent's APIs means by its answers. */
public final class ConfluentErrors {
    private static final String NEW_CLOUD_KEY = "put a valid Cloud API key into the secret of the control plane";
    private static final String CORRECT = "correct what Confluent names above in the topology document";
    private static final String MADE_AGAIN = "run apply again; it will be made again";
    private static final String WAIT =
            "it passes by itself when Confluent is well again (https://status.confluent.cloud); then go on";
    private static final String IN_THE_WAY =
            "delete the one that is in the way, or choose another name in the document";
    private static final String MORE_QUOTA =
            "remove what is not needed, or ask Confluent for a higher quota; the quotas of the organization are listed in the Cloud Console";

    /** What holds for every API; the last rows. */
    public static final ErrorRules HTTP = ErrorRules.table()
            .on(400)
            .is(INVALID)
            .fix(CORRECT)
            .on(401)
            .is(BAD_CREDENTIAL)
            .fix("the key is unknown or was deleted: apply again; a dead key is replaced")
            .on(402)
            .is(QUOTA)
            .fix(MORE_QUOTA)
            .on(403)
            .is(DENIED)
            .fix("give the account of this key the role or ACL that is missing")
            .on(404)
            .is(GONE)
            .fix(MADE_AGAIN)
            .on(408)
            .is(TRANSIENT)
            .fix(WAIT)
            .on(409)
            .is(CONFLICT)
            .fix("see what else works on it; when that is done, go on")
            .on(410)
            .is(GONE)
            .fix(MADE_AGAIN)
            .on(422)
            .is(INVALID)
            .fix(CORRECT)
            .on(429)
            .is(THROTTLED)
            .fix("wait a few minutes, then go on; see whether something else calls Confluent as often")
            .on(501)
            .is(INVALID)
            .fix(CORRECT)
            .between(500, 599)
            .is(TRANSIENT)
            .fix(WAIT)
            .build();

    /** {@code api.confluent.cloud}, except Connect. */
    public static final ErrorRules CONTROL_PLANE = HTTP.extend()
            .on(401)
            .is(BAD_CREDENTIAL)
            .fix(NEW_CLOUD_KEY)
            .on(403)
            .whereMessage("invalid api key")
            .is(BAD_CREDENTIAL)
            .fix(NEW_CLOUD_KEY)
            .on(403)
            .is(DENIED)
            .fix(
                    "give the account of the control plane's Cloud API key the role OrganizationAdmin, or EnvironmentAdmin "
                            + "where the environment exists")
            .onCode("deletion_protection_enabled")
            .is(CONFLICT)
            .fix("switch deletion protection off in the Cloud Console and run again")
            .on(400) // some quotas are refused as 400: a known issue in Confluent's documentation
            .whereMessage("quota")
            .is(QUOTA)
            .fix(MORE_QUOTA)
            .on(409)
            .whereMessage("quota")
            .is(QUOTA)
            .fix(MORE_QUOTA)
            .build();

    /** Reads of one object of the control plane: 403 is the answer for some deleted objects, Kafka clusters for one. */
    public static final ErrorRules CONTROL_PLANE_READ = CONTROL_PLANE
            .extend()
            .on(403)
            .whereMessage("invalid api key")
            .is(BAD_CREDENTIAL)
            .fix(NEW_CLOUD_KEY)
            .on(403)
            .is(GONE)
            .fix(MADE_AGAIN)
            .build();

    /**
     * Creation of Kafka clusters: at most three may be pending in an environment, and that passes. The daily quota of
     * creations does not, within an execution.
     */
    public static final ErrorRules CLUSTER_CREATION = CONTROL_PLANE
            .extend()
            .on(400)
            .whereMessage("pending")
            .is(NOT_READY)
            .on(402)
            .whereMessage("pending")
            .is(NOT_READY)
            .on(409)
            .whereMessage("pending")
            .is(NOT_READY)
            .build();

    /** Deletion of Kafka clusters. */
    public static final ErrorRules CLUSTER_DELETION = CONTROL_PLANE
            .extend()
            .on(400)
            .whereMessage("associated connect clusters")
            .is(CONFLICT)
            .fix("delete the connectors of the cluster first")
            .on(409)
            .whereMessage("associated connect clusters")
            .is(CONFLICT)
            .fix("delete the connectors of the cluster first")
            .build();

    /** Managed connectors. */
    public static final ErrorRules CONNECT = CONTROL_PLANE
            .extend()
            .onCode("404")
            .is(GONE)
            .fix(MADE_AGAIN)
            .on(400)
            .whereMessage("already exists")
            .is(CONFLICT)
            .fix(IN_THE_WAY)
            .build();

    /** Kafka REST, whichever resource. */
    public static final ErrorRules KAFKA_REST = HTTP.extend()
            .onCode("50003") // Kafka's own retriable error
            .is(TRANSIENT)
            .fix(WAIT)
            .onCode("40002")
            .whereMessage("already exists")
            .is(CONFLICT)
            .fix(IN_THE_WAY)
            .on(400)
            .whereMessage("marked for deletion")
            .is(NOT_READY)
            .on(400)
            .whereMessage("already exists")
            .is(CONFLICT)
            .fix(IN_THE_WAY)
            .onCode("40301")
            .is(DENIED)
            .fix("the account of this key needs a role or an ACL for it; a new role binding takes up to 90 s")
            .on(403)
            .is(DENIED)
            .fix("the account of this key needs a role or an ACL for it; a new role binding takes up to 90 s")
            .on(401)
            .whereMessage("cluster authorization failed")
            .is(DENIED)
            .fix("give the account of this key CloudClusterAdmin on this cluster")
            .on(401)
            .is(BAD_CREDENTIAL)
            .fix("a new key takes about 2 minutes to be known; if it is older, apply again: a dead key is replaced")
            .build();

    /** Cluster links. */
    public static final ErrorRules LINKS = KAFKA_REST
            .extend()
            .on(400)
            .whereMessage("cluster link already exists") // a lost answer of an earlier try
            .is(CONFLICT)
            .fix(IN_THE_WAY)
            .onCode("40902")
            .is(CONFLICT)
            .fix(IN_THE_WAY)
            .on(400)
            .whereMessage("does not have a link named") // the other side has not heard of it yet
            .is(NOT_READY)
            .on(401)
            .whereMessage("cluster authorization failed")
            .is(DENIED)
            .fix("give the linking account CloudClusterAdmin on this cluster")
            .build();

    /** Mirror topics. */
    public static final ErrorRules MIRRORS = LINKS.extend()
            .onCode("40035")
            .is(INVALID)
            .fix("the name of the mirror topic must be the link's prefix and the name of the source topic")
            .build();

    /** Schema Registry. */
    public static final ErrorRules SCHEMA_REGISTRY = HTTP.extend()
            .onCode("40401", "40402", "40403")
            .is(GONE)
            .fix("see that the subject and the version exist")
            .onCode("42201", "42202")
            .is(INVALID)
            .fix("correct the schema or version that Confluent names above")
            .on(401)
            .is(BAD_CREDENTIAL)
            .fix("a new key takes about a minute to be known; if it is older, apply again: a dead key is replaced")
            .on(403)
            .is(DENIED)
            .fix("give the account of this key DeveloperRead or DeveloperWrite on the subject")
            .build();

    private ConfluentErrors() {}
}
