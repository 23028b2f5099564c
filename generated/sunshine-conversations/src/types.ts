/** Shapes that several resources share. */

export interface Metadata {
  region: string;
}

export interface ErrorResponse {
  errors: { code: string; title: string }[];
}

export interface Meta {
  hasMore: boolean;
}

export interface UpdateIntegrationBody {
  displayName: string;
}

export interface UploadAttachmentResponse {
  attachment: {
    /** Format: uri. */
    mediaUrl: string;
    mediaType: string;
  };
}
