package io.fairlead.aws.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.errors.ErrorRules.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsErrorsTest {
    @ParameterizedTest
    @CsvSource({
        "dynamodb, 400, ThrottlingException, Rate exceeded, THROTTLED",
        "dynamodb, 400, ProvisionedThroughputExceededException, '', THROTTLED",
        "dynamodb, 400, RequestLimitExceeded, '', THROTTLED",
        "dynamodb, 500, InternalServerError, '', TRANSIENT",
        "dynamodb, 503, '', '', TRANSIENT",
        "dynamodb, 400, TransactionConflictException, '', TRANSIENT",
        "dynamodb, 400, ConditionalCheckFailedException, '', CONFLICT",
        "dynamodb, 400, TransactionCanceledException, 'specific reasons [ThrottlingError, None]', THROTTLED",
        "dynamodb, 400, TransactionCanceledException, 'reasons [ProvisionedThroughputExceeded]', THROTTLED",
        "s3, 403, RequestTimeTooSkewed, '', BAD_CREDENTIAL",
        "s3, 403, InvalidAccessKeyId, '', BAD_CREDENTIAL",
        "s3, 400, InvalidToken, '', BAD_CREDENTIAL",
        "s3, 403, AccessDenied, '', DENIED",
        "s3, 413, AnswerTooLarge, '', INVALID",
        "dynamodb, 400, ResourceNotFoundException, Requested resource not found, INVALID",
        "dynamodb, 400, AccessDeniedException, User is not authorized, DENIED",
        "dynamodb, 400, UnrecognizedClientException, '', BAD_CREDENTIAL",
        "dynamodb, 400, ExpiredTokenException, '', BAD_CREDENTIAL",
        "dynamodb, 400, ValidationException, '', INVALID",
        "secretsmanager, 400, ResourceNotFoundException, '', GONE",
        "secretsmanager, 400, ResourceExistsException, '', CONFLICT",
        "secretsmanager, 400, InvalidRequestException, You can't create this secret because a secret with this name is already scheduled for deletion., CONFLICT",
        "secretsmanager, 400, InvalidRequestException, You can't perform this operation on the secret because it was marked for deletion., CONFLICT",
        "secretsmanager, 400, InvalidRequestException, A previous rotation isn't complete. That rotation will be reattempted., NOT_READY",
        "secretsmanager, 400, InvalidRequestException, No Lambda rotation function ARN is associated with this secret., INVALID",
        "secretsmanager, 400, AccessDeniedException, Secrets Manager cannot invoke the specified Lambda function., DENIED",
        "secretsmanager, 400, InvalidParameterException, The parameter RemoveFromVersionId can't be empty., CONFLICT",
        "secretsmanager, 400, InvalidRequestException, something else, INVALID",
        "secretsmanager, 400, LimitExceededException, '', QUOTA",
        "secretsmanager, 400, DecryptionFailure, '', DENIED",
        "secretsmanager, 500, InternalServiceError, '', TRANSIENT",
        "ssm, 400, ParameterNotFound, '', INVALID",
        "ssm, 400, ThrottlingException, '', THROTTLED",
        "ssm, 500, InternalServerError, '', TRANSIENT",
        "lambda, 404, ResourceNotFoundException, Function not found, GONE",
        "lambda, 502, ResourceNotReadyException, The function is inactive, NOT_READY",
        "lambda, 409, ResourceConflictException, The function is currently in the following state: Pending, NOT_READY",
        "lambda, 429, TooManyRequestsException, Rate Exceeded., THROTTLED",
        "lambda, 500, ServiceException, '', TRANSIENT",
        "lambda, 502, ENILimitReachedException, '', QUOTA",
        "lambda, 502, KMSDisabledException, '', DENIED",
        "lambda, 413, RequestTooLargeException, '', INVALID",
        "ec2, 503, RequestLimitExceeded, Request limit exceeded., THROTTLED",
        "ec2, 403, UnauthorizedOperation, '', DENIED",
        "ec2, 401, AuthFailure, '', BAD_CREDENTIAL",
        "ec2, 400, InvalidServiceName, '', INVALID",
        "ec2, 400, InvalidVpcEndpointId.NotFound, '', GONE",
        "ec2, 400, InvalidSubnetID.NotFound, '', INVALID",
        "ec2, 400, VpcEndpointLimitExceeded, '', QUOTA",
        "ec2, 400, InsufficientFreeAddressesInSubnet, '', QUOTA",
        "ec2, 400, IncorrectState, '', NOT_READY",
        "ec2, 500, InternalError, '', TRANSIENT",
        "ec2, 503, Unavailable, '', TRANSIENT",
        "route53, 400, Throttling, Rate exceeded, THROTTLED",
        "route53, 400, PriorRequestNotComplete, '', TRANSIENT",
        "route53, 400, ConflictingDomainExists, '', CONFLICT",
        "route53, 409, HostedZoneAlreadyExists, '', NOT_READY",
        "route53, 400, HostedZoneNotEmpty, '', CONFLICT",
        "route53, 400, InvalidChangeBatch, '', CONFLICT",
        "route53, 404, NoSuchHostedZone, '', GONE",
        "route53, 400, InvalidVPCId, '', INVALID",
        "route53, 400, TooManyHostedZones, '', QUOTA",
        "route53, 403, AccessDenied, '', DENIED",
        "route53, 403, ExpiredToken, '', BAD_CREDENTIAL",
        "route53, 418, Teapot, '', BUG",
    })
    void judge_whenTheServiceSaysSo_meansThat(String table, int status, String code, String message, Category meaning) {
        assertThat(rules(table).judge(new Answer(status, code, message)).category())
                .isEqualTo(meaning);
    }

    private static ErrorRules rules(String service) {
        return switch (service) {
            case "dynamodb" -> AwsErrors.DYNAMO_DB;
            case "secretsmanager" -> AwsErrors.SECRETS_MANAGER;
            case "ssm" -> AwsErrors.SSM;
            case "s3" -> AwsErrors.S3;
            case "lambda" -> AwsErrors.LAMBDA;
            case "ec2" -> AwsErrors.EC2;
            case "route53" -> AwsErrors.ROUTE_53;
            default -> throw new IllegalArgumentException("no table for " + service);
        };
    }
}
