/**
 * The stand-in for S3: buckets, objects and their versions, over REST-XML. Storage classes, access control, multipart
 * uploads and presigned posts are not here: documents of a few hundred kilobytes need none of them.
 */
@NullMarked
package io.fairlead.local.aws.s3;

import org.jspecify.annotations.NullMarked;
