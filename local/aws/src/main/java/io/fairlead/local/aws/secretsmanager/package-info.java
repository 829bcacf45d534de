/**
 * The stand-in for Secrets Manager: secrets, their versions and staging labels, deletion with a recovery window, and
 * rotation by a Lambda function on demand and by schedule. Judged by call sequences recorded on AWS. How a secret is
 * rotated is the function's business and not here.
 */
@NullMarked
package io.fairlead.local.aws.secretsmanager;

import org.jspecify.annotations.NullMarked;
