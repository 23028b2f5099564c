/** Types that several resources share. */

export interface ErrorResponse {
  errors: {
    /** Example: `bad_request` */
    code: string;
    /** Example: `displayName is required` */
    title: string;
  }[];
}

export interface Meta {
  hasMore: boolean;
}

export interface AttachmentResponse {
  attachment: {
    /** Format: uri. */
    mediaUrl: string;
    /** Example: `image/png` */
    mediaType: string;
  };
}
