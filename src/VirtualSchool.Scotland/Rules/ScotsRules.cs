using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The rules this pack answers with, in the order of the rule book. A rule that is not here is not implemented.</summary>
internal static class ScotsRules
{
    private const string Act1995 = "https://www.legislation.gov.uk/ukpga/1995/36";
    private const string Act2011 = "https://www.legislation.gov.uk/asp/2011/1";
    private const string Act2007 = "https://www.legislation.gov.uk/asp/2007/4";
    private const string Act2014 = "https://www.legislation.gov.uk/asp/2014/8";
    private const string Regulations2009 = "https://www.legislation.gov.uk/ssi/2009/210";

    /// <summary>The day Part II of the 1995 Act came into force: before it this pack knows no law.</summary>
    internal static readonly LocalDate Start1995 = new(1997, 4, 1);

    /// <summary>The day the 2011 Act changed the definition of looked after.</summary>
    internal static readonly LocalDate Start2011 = new(2013, 6, 24);

    internal static readonly Rule Int1 = New("SC-INT-1", "An age is attained at the beginning of the anniversary of birth", "Age of Legal Capacity (Scotland) Act 1991 s.6(1)", Confidence.Verified, "https://www.legislation.gov.uk/ukpga/1991/50/section/6", new LocalDate(1991, 9, 25));
    internal static readonly Rule Int3 = New("SC-INT-3", "Under an age ends at the start of that birthday", "Age of Legal Capacity (Scotland) Act 1991 s.6(1)", Confidence.Verified, "https://www.legislation.gov.uk/ukpga/1991/50/section/6", new LocalDate(1991, 9, 25));
    internal static readonly Rule Int8b = New("SC-INT-8b", "A decision or removal on a day touches that day and is not counted; a natural end does not touch the next day", "Convention of this library (no statute says how days are counted)", Confidence.High, null, Start1995);
    internal static readonly Rule Int9 = New("SC-INT-9", "Nobody is looked after on or after the 18th birthday, whatever the paperwork says", "Children (Scotland) Act 1995 s.93(2)(a)", Confidence.High, Act1995 + "/section/93", Start1995);
    internal static readonly Rule Lac1 = New("SC-LAC-1", "A child is looked after in the cases of paragraphs (a), (b), (d) and (e) and in no other", "Children (Scotland) Act 1995 s.17(6)", Confidence.Verified, Act1995 + "/section/17", Start2011);
    internal static readonly Rule Lac2 = New("SC-LAC-2", "Before the 2011 Act paragraph (c) also counted: orders and warrants giving an authority responsibilities", "Children (Scotland) Act 1995 s.17(6) as in force to 23 June 2013", Confidence.Verified, Act1995 + "/section/17", Start1995, Start2011.PlusDays(-1));
    internal static readonly Rule Lac3 = New("SC-LAC-3", "The limbs are alternatives: one is enough, and they often overlap", "Children (Scotland) Act 1995 s.17(6)", Confidence.Verified, Act1995 + "/section/17", Start1995);
    internal static readonly Rule Lac4 = New("SC-LAC-4", "These orders and warrants make nobody looked after by themselves", "Children (Scotland) Act 1995 s.17(6); Children's Hearings (Scotland) Act 2011 ss.35, 37, 55, 56, 87, 88", Confidence.High, Act2011, Start2011);
    internal static readonly Rule Lac5 = New("SC-LAC-5", "In a place of safety that an authority provides, it owes the duties as if the child were looked after", "Children's Hearings (Scotland) Act 2011 s.44(2)", Confidence.Verified, Act2011 + "/section/44", Start2011);
    internal static readonly Rule Lac6 = New("SC-LAC-6", "A child detained in secure accommodation through the criminal courts is owed duties as if looked after, and is not", "Children (Scotland) Act 1995 s.17A", Confidence.Verified, Act1995 + "/section/17A", new LocalDate(2024, 8, 28));
    internal static readonly Rule Lac8 = New("SC-LAC-8", "In summary detention an authority has duties as if the child were on a compulsory supervision order", "Criminal Procedure (Scotland) Act 1995 s.44(3)", Confidence.Medium, "https://www.legislation.gov.uk/ukpga/1995/46/section/44", Start1995);
    internal static readonly Rule Ord1 = New("SC-ORD-1", "Accommodation counts when it lasts more than 24 continuous hours", "Children (Scotland) Act 1995 s.25", Confidence.Verified, Act1995 + "/section/25", Start1995);
    internal static readonly Rule Ord3 = New("SC-ORD-3", "A compulsory supervision order that is not continued ends one year after it was made", "Children's Hearings (Scotland) Act 2011 s.83(7)", Confidence.Verified, Act2011 + "/section/83", Start2011);
    internal static readonly Rule Ord4 = New("SC-ORD-4", "An interim compulsory supervision order ends at the latest 22 days beginning on the day it was made or extended", "Children's Hearings (Scotland) Act 2011 s.86(3)", Confidence.Verified, Act2011 + "/section/86", Start2011);
    internal static readonly Rule Ord6 = New("SC-ORD-6", "A permanence order lasts to the 18th birthday unless revoked or ended by adoption", "Adoption and Children (Scotland) Act 2007 s.80", Confidence.Verified, Act2007 + "/section/80", new LocalDate(2009, 9, 28));
    internal static readonly Rule Ord8 = New("SC-ORD-8", "An adoption order ends a permanence order", "Adoption and Children (Scotland) Act 2007 ss.28, 102", Confidence.High, Act2007, new LocalDate(2009, 9, 28));
    internal static readonly Rule Ord9 = New("SC-ORD-9", "A kinship care order makes nobody looked after", "Children and Young People (Scotland) Act 2014 s.72", Confidence.Verified, Act2014 + "/section/72", new LocalDate(2014, 8, 1));
    internal static readonly Rule Ord10 = New("SC-ORD-10", "A residence order makes nobody looked after", "Children (Scotland) Act 1995 s.11", Confidence.High, Act1995 + "/section/11", new LocalDate(1996, 11, 1));
    internal static readonly Rule Ord11 = New("SC-ORD-11", "A supervision requirement lasted one year unless continued, and those in force on 24 June 2013 went on as compulsory supervision orders", "Children (Scotland) Act 1995 ss.70, 73 (repealed); SSI 2013/150", Confidence.Medium, Act1995, Start1995);
    internal static readonly Rule Ord12 = New("SC-ORD-12", "A parental responsibilities order went on as a permanence order from 28 September 2009", "Children (Scotland) Act 1995 s.86 (repealed); SSI 2009/267", Confidence.Medium, Act1995, Start1995);
    internal static readonly Rule Ord13 = New("SC-ORD-13", "A child protection order made a child looked after to 23 June 2013 and does not since", "Children (Scotland) Act 1995 s.17(6)(c) (repealed); Children's Hearings (Scotland) Act 2011 ss.37 to 54", Confidence.Verified, Act2011, Start1995);
    internal static readonly Rule Ord15 = New("SC-ORD-15", "The child protection register and being a child in need are no status of care", "Children (Scotland) Act 1995 ss.22, 93(4)", Confidence.Verified, Act1995 + "/section/22", Start1995);
    internal static readonly Rule Hom1 = New("SC-HOM-1", "At home is living with a parent; away is a residence requirement elsewhere, any accommodation under section 25, or another home than the parent's", "Children's Hearings (Scotland) Act 2011 s.83(2)(a); These are our bairns, appendix 2", Confidence.Verified, "https://www.gov.scot/publications/bairns-guide-community-planning-partnerships-being-good-corporate-parent/pages/20/", Start1995);
    internal static readonly Rule Hom2 = New("SC-HOM-2", "A child accommodated under section 25 is never at home", "Looked After Children (Scotland) Regulations 2009 (SSI 2009/210) reg.8(2)", Confidence.Verified, Regulations2009 + "/regulation/8", Start1995);
    internal static readonly Rule Hom3 = New("SC-HOM-3", "The actual home decides, not the title of the order", "Looked After Children (Scotland) Regulations 2009 (SSI 2009/210)", Confidence.High, Regulations2009, Start1995);
    internal static readonly Rule Hom5 = New("SC-HOM-5", "A school list's looked-after code says at home, away or not applicable for the day of the list", "SEEMiS looked-after code, as used by Aberdeen City Council (public code base)", Confidence.Verified, null, Start1995);
    internal static readonly Rule Xb1 = New("SC-XB-1", "An order made elsewhere in the United Kingdom counts once it has effect here", "Children (Scotland) Act 1995 s.17(6)(d), s.33(1); SSI 2013/99", Confidence.Verified, Act1995, Start1995);
    internal static readonly Rule Xb4 = New("SC-XB-4", "A child looked after by an authority elsewhere in the United Kingdom is not looked after in Scots law by that", "Children Act 1989 s.22 and its counterparts", Confidence.High, "https://www.legislation.gov.uk/ukpga/1989/41/section/22", Start1995);
    internal static readonly Rule Cc6 = New("SC-CC-6", "In continuing care a person is no longer looked after", "Children (Scotland) Act 1995 s.26A(1)", Confidence.Verified, Act1995 + "/section/26A", new LocalDate(2015, 4, 1));

    internal static readonly Rule Asn1 = New("SC-ASN-1", "A pupil who is looked after has additional support needs by law", "Education (Additional Support for Learning) (Scotland) Act 2004 s.1(1A)", Confidence.Verified, "https://www.legislation.gov.uk/asp/2004/4/section/1", new LocalDate(2010, 11, 14));
    internal static readonly Rule Asn2 = New("SC-ASN-2", "The presumption ceases where the education authority forms the view that the pupil benefits without additional support", "Education (Additional Support for Learning) (Scotland) Act 2004 s.1(1B)", Confidence.Verified, "https://www.legislation.gov.uk/asp/2004/4/section/1", new LocalDate(2010, 11, 14));
    internal static readonly Rule Cp1 = New("SC-CP-1", "Corporate parents owe their duties to everybody looked after, and to those under 26 who were on the 16th birthday or later", "Children and Young People (Scotland) Act 2014 s.57(1)", Confidence.Verified, Act2014 + "/section/57", new LocalDate(2015, 4, 1));
    internal static readonly Rule Lac7 = New("SC-LAC-7", "For the 2014 Act looked after includes detention within section 17A", "Children and Young People (Scotland) Act 2014 s.97(2)", Confidence.Verified, Act2014 + "/section/97", new LocalDate(2024, 8, 28));

    /// <summary>All of them, listed by hand: no scan, so nothing is in force by accident.</summary>
    internal static IReadOnlyList<Rule> All { get; } =
    [
        Int1, Int3, Int8b, Int9,
        Lac1, Lac2, Lac3, Lac4, Lac5, Lac6, Lac8,
        Ord1, Ord3, Ord4, Ord6, Ord8, Ord9, Ord10, Ord11, Ord12, Ord13, Ord15,
        Hom1, Hom2, Hom3, Hom5,
        Xb1, Xb4,
        Cc6,
        Asn1, Asn2, Cp1, Lac7,
    ];

    /// <summary>The days on which a rule begins or ceases to be law.</summary>
    internal static IReadOnlyList<LocalDate> Turns { get; } = [.. All.SelectMany(r => r.InForce is { } inForce ? inForce.End is { } end ? new[] { inForce.Start, end } : [inForce.Start] : []).Distinct().OrderBy(d => d)];

    private static Rule New(string id, string says, string citation, Confidence confidence, string? address, LocalDate from, LocalDate? to = null) =>
        new(id, says, new Citation(citation, confidence, address), EffectiveInterval.FromInclusive(from, to));
}
