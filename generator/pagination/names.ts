import { lowerCase } from "../util/letters.ts";

/** Names as APIs write them, compared without case and separators. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** `starting_after` → `startingafter`, `$skip` → `skip`. */
export function normalName(name: string): string {
  return lowerCase(name.replace(/[^A-Za-z0-9]+/g, ""));
}

/** Parameters with the number of a page; `number` only in `page[number]`. */
export const pageNames = words("page pagenumber pageno pagenum pageindex pagenr currentpage pg");

/** Parameters with the number of items to skip. */
export const offsetNames = words("offset skip start startat startindex startrow startposition from firstresult pageoffset recordoffset");

/** Parameters with the number of items that a page has. */
export const sizeNames = words(
  "limit perpage pagesize size count pagelimit maxresults max top take rows num results resultsperpage itemsperpage pagelength maxitems maxrecords length numrows maxresultcount pagecount entriesperpage recordsperpage first",
);

/** Parameters with a string of an earlier answer. */
export const cursorNames = words(
  "cursor after pageafter pagecursor aftercursor startcursor nextcursor continuationtoken continuation nexttoken nextpagetoken pagetoken marker bookmark scrollid startingafter startafter pagestate paginationtoken skiptoken resumptiontoken afterid next startkey pagekey nextpagekey pagefromkey fromkey",
);

/** Parts of an answer with what the next page is asked by, wherever they are. */
export const nextNames = words(
  "nextcursor endcursor nextpagecursor cursornext nexttoken nextpagetoken continuationtoken nextcontinuationtoken nextmarker nextpagestate nextstartkey lastevaluatedkey nextkey nextpagekey nextbookmark nextscrollid scrollid aftercursor",
);

/** Parts with it if they are at the top, or among what is said about the page. */
export const nextNamesNearPaging = words("cursor after next marker bookmark continuation pagestate paginationtoken pagetoken");

/** Parameters that may be something else, unless they are numbers: a date to start from. */
export const ambiguousOffsets = words("from start");

/** Objects that say something about the page. */
export const pagingObjects = words(
  "paging pagination page pages pageinfo pageable meta metadata responsemetadata cursor cursors links link next info resultinfo pagedetails",
);

/** Parts with the URL of the next page. `href` only inside of `next`. */
export const nextUrlNames = words(
  "next nexturl nextlink nextpage nextpageurl nextpageuri nextpagelink nexthref odatanextlink nexturi nextpagepath",
);

/** Switches that say whether there is more. */
export const moreNames = words(
  "hasmore hasnext hasnextpage more hasmoreitems moreavailable hasmorepages moreitems hasmoreresults moreresults",
);

/** Numbers of pages and of items. */
export const pageTotals = words("totalpages pagestotal pagecount pages lastpage numpages nbpages totalpagecount pagetotal");
export const itemTotals = words(
  "total totalcount totalitems totalresults totalrecords totalelements totalentries totalsize totalhits totalobjects totalresultcount totalnumber",
);

/** Lists with the items of a page, the surest first. */
export const listNames: readonly string[] =
  "data items results records values entries list content resources rows elements objects hits nodes edges result value".split(" ");

/** Lists that stand beside the items. */
export const otherLists = words(
  "errors warnings messages links included facets sort sorts filters fields columns headers notifications aggregations",
);
