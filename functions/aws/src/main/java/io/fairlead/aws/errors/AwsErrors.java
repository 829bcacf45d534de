package io.fairlead.aws.errors;

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

/** What AWS's error codes mean. Codes are the services' own, from their API references. */
public final class AwsErrors {
    private static final String SLOWER =
            "wait a few minutes, then go on; if it happens often, raise the limit in Service Quotas";
    private static final String WAIT =
            "it passes by itself when AWS is well again (https://health.aws.amazon.com); then go on";

    /** Codes that services share; the status decides about the rest. */
    public static final ErrorRules COMMON = ErrorRules.table()
            .onCode(
                    "Throttling",
                    "ThrottlingException",
                    "ThrottledException",
                    "RequestThrottled",
                    "RequestThrottledException",
                    "RequestLimitExceeded",
                    "TooManyRequestsException",
                    "SlowDown")
            .is(THROTTLED)
            .fix(SLOWER)
            .onCode(
                    "InternalError",
                    "InternalFailure",
                    "InternalServerError",
                    "InternalServiceError",
                    "RequestTimeout",
                    "RequestTimeoutException",
                    "ServiceUnavailable",
                    "ServiceUnavailableException",
                    "Unavailable")
            .is(TRANSIENT)
            .fix(WAIT)
            .onCode(
                    "ExpiredToken",
                    "ExpiredTokenException",
                    "IncompleteSignature",
                    "InvalidAccessKeyId",
                    "InvalidClientTokenId",
                    "InvalidSignatureException",
                    "InvalidToken",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException",
                    "AuthFailure",
                    "RequestExpired",
                    "RequestTimeTooSkewed",
                    "SignatureDoesNotMatch",
                    "UnrecognizedClientException")
            .is(BAD_CREDENTIAL)
            .fix("check the credentials of the function's role and the clock of the machine")
            .onCode("AccessDenied", "AccessDeniedException", "UnauthorizedOperation")
            .is(DENIED)
            .fix("add the action to the function's role; mind service control policies and endpoint policies")
            .onCode(
                    "InvalidAction",
                    "InvalidInput",
                    "InvalidParameter",
                    "InvalidParameterCombination",
                    "InvalidParameterException",
                    "InvalidParameterValue",
                    "MissingParameter",
                    "ValidationError",
                    "ValidationException")
            .is(INVALID)
            .fix("correct what AWS names above in the topology document or the network's registration")
            .on(429)
            .is(THROTTLED)
            .fix(SLOWER)
            .between(500, 599)
            .is(TRANSIENT)
            .fix(WAIT)
            .on(403)
            .is(DENIED)
            .fix("add the action to the function's role; mind service control policies and endpoint policies")
            .build();

    public static final ErrorRules DYNAMO_DB = COMMON.extend()
            .onCode("ProvisionedThroughputExceededException")
            .is(THROTTLED)
            .fix(SLOWER)
            .onCode(
                    "TransactionConflictException",
                    "TransactionInProgressException",
                    "ReplicatedWriteConflictException")
            .is(TRANSIENT)
            .fix(WAIT)
            .onCode("TransactionCanceledException")
            .whereMessage("ThrottlingError")
            .is(THROTTLED)
            .fix(SLOWER)
            .onCode("TransactionCanceledException")
            .whereMessage("ProvisionedThroughputExceeded")
            .is(THROTTLED)
            .fix(SLOWER)
            .onCode("ConditionalCheckFailedException", "TransactionCanceledException")
            .is(CONFLICT)
            .fix("run again; somebody else changed the same item")
            .onCode("ResourceNotFoundException")
            .is(INVALID)
            .fix("deploy the control-plane stack, or set FAIRLEAD_TABLE to the name of its table")
            .onCode("ItemCollectionSizeLimitExceededException", "LimitExceededException")
            .is(QUOTA)
            .fix("see the limits of DynamoDB tables")
            .build();

    public static final ErrorRules SECRETS_MANAGER = COMMON.extend()
            .onCode("ResourceNotFoundException")
            .is(GONE)
            .fix("run apply again; it will be made again")
            .onCode("ResourceExistsException")
            .is(CONFLICT)
            .fix("choose another name for the secret, or delete the one that is in the way")
            .onCode("LimitExceededException")
            .is(QUOTA)
            .fix("raise the limit of Secrets Manager in Service Quotas, or delete secrets that nobody reads")
            .onCode("EncryptionFailure", "DecryptionFailure")
            .is(DENIED)
            .fix("let the function's role use the KMS key of the secret, and check that the key is enabled")
            .onCode("InvalidRequestException")
            .whereMessage("created a secret with this name")
            .is(CONFLICT)
            .fix("restore the secret of that name, or wait until its recovery window is over")
            .onCode("InvalidRequestException")
            .whereMessage("scheduled for deletion")
            .is(CONFLICT)
            .fix("restore the secret of that name, or wait until its recovery window is over")
            .onCode("InvalidRequestException")
            .whereMessage("marked for deletion")
            .is(CONFLICT)
            .fix("restore the secret of that name, or wait until its recovery window is over")
            .onCode("InvalidRequestException")
            .whereMessage("previous rotation isn't complete")
            .is(NOT_READY)
            .fix("wait for its end; when it never ends, run rotate-keys, which clears a rotation away that is stuck")
            .onCode("InvalidRequestException")
            .whereMessage("No Lambda rotation function")
            .is(INVALID)
            .fix("run apply; it switches rotation on")
            .onCode("InvalidParameterException")
            .whereMessage("RemoveFromVersionId") // another version bears the label meanwhile
            .is(CONFLICT)
            .fix("run again; somebody else changed the same secret")
            .onCode("AccessDeniedException")
            .whereMessage("Lambda function")
            .is(DENIED)
            .fix("let secretsmanager.amazonaws.com invoke the rotation function, and see that the function is there")
            .onCode("InvalidRequestException", "MalformedPolicyDocumentException", "PreconditionNotMetException")
            .is(INVALID)
            .fix("correct what Secrets Manager names above")
            .build();

    public static final ErrorRules SCHEDULER = COMMON.extend()
            .onCode("ResourceNotFoundException")
            .is(INVALID)
            .fix("deploy the control-plane stack, or set FAIRLEAD_SCHEDULE_GROUP to the name of its schedule group")
            .onCode("ConflictException") // somebody else writes the same schedule
            .is(TRANSIENT)
            .fix(WAIT)
            .onCode("ServiceQuotaExceededException")
            .is(QUOTA)
            .fix("raise the limit of EventBridge Scheduler in Service Quotas")
            .build();

    /** Also what it says of a single entry, in an answer that is a success as a whole. */
    public static final ErrorRules EVENT_BRIDGE = COMMON.extend()
            .onCode("InternalException")
            .is(TRANSIENT)
            .fix(WAIT)
            .onCode("ResourceNotFoundException")
            .is(INVALID)
            .fix("deploy the control-plane stack, or set FAIRLEAD_EVENT_BUS to the name of its event bus")
            .onCode("NotAuthorizedForSourceException", "NotAuthorizedForDetailTypeException")
            .is(DENIED)
            .fix("let the function's role put events of the source fairlead on the event bus")
            .build();

    public static final ErrorRules SSM = COMMON.extend()
            .onCode("ParameterNotFound", "ParameterVersionNotFound")
            .is(INVALID)
            .fix("deploy the network stack that writes the parameter")
            .onCode("InvalidKeyId")
            .is(DENIED)
            .fix("let the function's role use the KMS key of the parameter")
            .build();

    public static final ErrorRules EC2 = COMMON.extend()
            .onCode("InvalidServiceName")
            .is(INVALID)
            .fix("check in Confluent Cloud that the gateway is there and takes connections from this AWS account")
            .onCode("InvalidVpcEndpointId.NotFound", "InvalidVpcEndpoint.NotFound")
            .is(GONE)
            .fix("run apply again; it will be made again")
            .onCode("InvalidVpcID.NotFound", "InvalidSubnetID.NotFound", "InvalidGroup.NotFound")
            .is(INVALID)
            .fix("correct the network's parameter in the registry, or deploy its stack again")
            .onCode("DuplicateSubnetsInSameZone")
            .is(INVALID)
            .fix("register one subnet per availability zone in the network's parameter in the registry")
            .onCode("VpcEndpointLimitExceeded", "SecurityGroupsPerInterfaceLimitExceeded", "TagLimitExceeded")
            .is(QUOTA)
            .fix("raise the limit of interface VPC endpoints per VPC in Service Quotas")
            .onCode("InsufficientFreeAddressesInSubnet")
            .is(QUOTA)
            .fix("free addresses in the subnet, or register a larger one")
            .onCode("IncorrectState", "InvalidState")
            .is(NOT_READY)
            .onCode("IdempotentParameterMismatch")
            .is(CONFLICT)
            .fix("run again in a moment; an earlier request with other settings is still known to EC2")
            .build();

    public static final ErrorRules ROUTE_53 = COMMON.extend()
            .onCode("PriorRequestNotComplete", "ConcurrentModification")
            .is(TRANSIENT)
            .fix(WAIT)
            .onCode("HostedZoneAlreadyExists") // by our own caller reference: an earlier try has made it
            .is(NOT_READY)
            .onCode("NoSuchHostedZone")
            .is(GONE)
            .fix("run apply again; it will be made again")
            .onCode("ConflictingDomainExists")
            .is(CONFLICT)
            .fix("delete the other private hosted zone of that name, or disassociate it from the VPC")
            .onCode("HostedZoneNotEmpty", "LastVPCAssociation", "InvalidChangeBatch")
            .is(CONFLICT)
            .fix("look at the zone's records and associations in Route 53, and delete those that are in the way")
            .onCode("InvalidVPCId")
            .is(INVALID)
            .fix("correct the VPC in the network's parameter in the registry")
            .onCode("InvalidDomainName")
            .is(INVALID)
            .fix("look at the domain that Confluent gave to the access point")
            .onCode("NotAuthorizedException")
            .is(DENIED)
            .fix("authorise the association in the account that owns the zone")
            .onCode("TooManyHostedZones", "LimitsExceeded")
            .is(QUOTA)
            .fix("raise the limit of Route 53 in Service Quotas")
            .build();

    /** A function that invokes another one. Step Functions judges for itself; {@code aws.md} has the states of functions in VPCs. */
    public static final ErrorRules LAMBDA = COMMON.extend()
            .onCode("ResourceNotFoundException")
            .is(GONE)
            .fix("deploy the network stack again, or correct the network's parameter in the registry")
            .onCode("ResourceNotReadyException", "ResourceConflictException") // an idle one is being restored
            .is(NOT_READY)
            .onCode("EC2ThrottledException")
            .is(THROTTLED)
            .fix(SLOWER)
            .onCode("ServiceException", "SnapStartTimeoutException", "SnapStartNotReadyException")
            .is(TRANSIENT)
            .fix(WAIT)
            .onCode("ENILimitReachedException", "SubnetIPAddressLimitReachedException")
            .is(QUOTA)
            .fix("free addresses in the subnets of the function, or raise the limit of network interfaces")
            .onCode(
                    "KMSAccessDeniedException",
                    "KMSDisabledException",
                    "KMSInvalidStateException",
                    "KMSNotFoundException")
            .is(DENIED)
            .fix("let the function's role use the KMS key of its environment, and check that the key is enabled")
            .onCode("InvalidParameterValueException", "InvalidRequestContentException", "RequestTooLargeException")
            .is(INVALID)
            .fix("report it: a function was called with something that it cannot take")
            .build();

    /** Documents that are given by reference. */
    public static final ErrorRules S3 = COMMON.extend()
            .onCode(
                    "NoSuchBucket",
                    "NoSuchKey",
                    "NoSuchVersion",
                    "InvalidBucketName",
                    "InvalidArgument",
                    "KeyTooLongError",
                    "AnswerTooLarge") // ours
            .is(INVALID)
            .fix("check documentUri and versionId; upload the document first")
            .build();

    private AwsErrors() {}
}
