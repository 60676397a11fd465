using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// The rules this pack answers with, in the order of the rule book. Words, citations and dates are in Law/RuleBook/; a rule that is not
/// here is not implemented. Rules that a commencement date can switch on or off come from <see cref="ScotsLaw"/>.
/// </summary>
internal static class ScotsRules
{
    /// <summary>The day Part II of the 1995 Act came into force: before it this pack knows no law.</summary>
    internal static readonly LocalDate Start1995 = RuleCatalogue.Start1995;

    /// <summary>The day permanence orders replaced parental responsibilities orders.</summary>
    internal static readonly LocalDate StartPermanence = new(2009, 9, 28);

    /// <summary>The day the 2011 Act changed the definition of looked after.</summary>
    internal static readonly LocalDate Start2011 = new(2013, 6, 24);

    internal static readonly Rule Int1 = RuleCatalogue.Shipped.Get("SC-INT-1");
    internal static readonly Rule Int3 = RuleCatalogue.Shipped.Get("SC-INT-3");
    internal static readonly Rule Int4 = RuleCatalogue.Shipped.Get("SC-INT-4");
    internal static readonly Rule Int5 = RuleCatalogue.Shipped.Get("SC-INT-5");
    internal static readonly Rule Int6 = RuleCatalogue.Shipped.Get("SC-INT-6");
    internal static readonly Rule Int7 = RuleCatalogue.Shipped.Get("SC-INT-7");
    internal static readonly Rule Int8 = RuleCatalogue.Shipped.Get("SC-INT-8");
    internal static readonly Rule Int8b = RuleCatalogue.Shipped.Get("SC-INT-8b");
    internal static readonly Rule Int9 = RuleCatalogue.Shipped.Get("SC-INT-9");
    internal static readonly Rule Lac1 = RuleCatalogue.Shipped.Get("SC-LAC-1");
    internal static readonly Rule Lac2 = RuleCatalogue.Shipped.Get("SC-LAC-2");
    internal static readonly Rule Lac3 = RuleCatalogue.Shipped.Get("SC-LAC-3");
    internal static readonly Rule Lac4 = RuleCatalogue.Shipped.Get("SC-LAC-4");
    internal static readonly Rule Lac5 = RuleCatalogue.Shipped.Get("SC-LAC-5");
    internal static readonly Rule Lac6 = RuleCatalogue.Shipped.Get("SC-LAC-6");
    internal static readonly Rule Lac8 = RuleCatalogue.Shipped.Get("SC-LAC-8");
    internal static readonly Rule Ord1 = RuleCatalogue.Shipped.Get("SC-ORD-1");
    internal static readonly Rule Ord2 = RuleCatalogue.Shipped.Get("SC-ORD-2");
    internal static readonly Rule Ord3 = RuleCatalogue.Shipped.Get("SC-ORD-3");
    internal static readonly Rule Ord4 = RuleCatalogue.Shipped.Get("SC-ORD-4");
    internal static readonly Rule Ord5 = RuleCatalogue.Shipped.Get("SC-ORD-5");
    internal static readonly Rule Ord6 = RuleCatalogue.Shipped.Get("SC-ORD-6");
    internal static readonly Rule Ord7 = RuleCatalogue.Shipped.Get("SC-ORD-7");
    internal static readonly Rule Ord8 = RuleCatalogue.Shipped.Get("SC-ORD-8");
    internal static readonly Rule Ord9 = RuleCatalogue.Shipped.Get("SC-ORD-9");
    internal static readonly Rule Ord10 = RuleCatalogue.Shipped.Get("SC-ORD-10");
    internal static readonly Rule Ord11 = RuleCatalogue.Shipped.Get("SC-ORD-11");
    internal static readonly Rule Ord12 = RuleCatalogue.Shipped.Get("SC-ORD-12");
    internal static readonly Rule Ord13 = RuleCatalogue.Shipped.Get("SC-ORD-13");
    internal static readonly Rule Ord15 = RuleCatalogue.Shipped.Get("SC-ORD-15");
    internal static readonly Rule Ord16 = RuleCatalogue.Shipped.Get("SC-ORD-16");
    internal static readonly Rule Hom1 = RuleCatalogue.Shipped.Get("SC-HOM-1");
    internal static readonly Rule Hom2 = RuleCatalogue.Shipped.Get("SC-HOM-2");
    internal static readonly Rule Hom3 = RuleCatalogue.Shipped.Get("SC-HOM-3");
    internal static readonly Rule Hom4 = RuleCatalogue.Shipped.Get("SC-HOM-4");
    internal static readonly Rule Hom5 = RuleCatalogue.Shipped.Get("SC-HOM-5");
    internal static readonly Rule Rla1 = RuleCatalogue.Shipped.Get("SC-RLA-1");
    internal static readonly Rule Xb1 = RuleCatalogue.Shipped.Get("SC-XB-1");
    internal static readonly Rule Xb2 = RuleCatalogue.Shipped.Get("SC-XB-2");
    internal static readonly Rule Xb3 = RuleCatalogue.Shipped.Get("SC-XB-3");
    internal static readonly Rule Xb4 = RuleCatalogue.Shipped.Get("SC-XB-4");
    internal static readonly Rule Clas10 = RuleCatalogue.Shipped.Get("SC-CLAS-10");
    internal static readonly Rule Read5 = RuleCatalogue.Shipped.Get("SC-READ-5");
    internal static readonly Rule Read8 = RuleCatalogue.Shipped.Get("SC-READ-8");
    internal static readonly Rule Cc5 = RuleCatalogue.Shipped.Get("SC-CC-5");
    internal static readonly Rule Cc6 = RuleCatalogue.Shipped.Get("SC-CC-6");

    internal static readonly Rule Act4 = RuleCatalogue.Shipped.Get("SC-ACT-4");
    internal static readonly Rule Ce1 = RuleCatalogue.Shipped.Get("SC-CE-1");
    internal static readonly Rule Ce2 = RuleCatalogue.Shipped.Get("SC-CE-2");
    internal static readonly Rule Ce3 = RuleCatalogue.Shipped.Get("SC-CE-3");
    internal static readonly Rule Ce4 = RuleCatalogue.Shipped.Get("SC-CE-4");
    internal static readonly Rule Ce5 = RuleCatalogue.Shipped.Get("SC-CE-5");
    internal static readonly Rule Ce6 = RuleCatalogue.Shipped.Get("SC-CE-6");

    internal static readonly Rule Asn1 = RuleCatalogue.Shipped.Get("SC-ASN-1");
    internal static readonly Rule Asn2 = RuleCatalogue.Shipped.Get("SC-ASN-2");
    internal static readonly Rule Lac9 = RuleCatalogue.Shipped.Get("SC-LAC-9");
    internal static readonly Rule Asn3 = RuleCatalogue.Shipped.Get("SC-ASN-3");
    internal static readonly Rule Asn4 = RuleCatalogue.Shipped.Get("SC-ASN-4");
    internal static readonly Rule Csp1 = RuleCatalogue.Shipped.Get("SC-CSP-1");
    internal static readonly Rule Elc1 = RuleCatalogue.Shipped.Get("SC-ELC-1");
    internal static readonly Rule Elc2 = RuleCatalogue.Shipped.Get("SC-ELC-2");
    internal static readonly Rule Elc5 = RuleCatalogue.Shipped.Get("SC-ELC-5");
    internal static readonly Rule Elc6 = RuleCatalogue.Shipped.Get("SC-ELC-6");
    internal static readonly Rule Elc8 = RuleCatalogue.Shipped.Get("SC-ELC-8");
    internal static readonly Rule Cef1 = RuleCatalogue.Shipped.Get("SC-CEF-1");
    internal static readonly Rule Cef2 = RuleCatalogue.Shipped.Get("SC-CEF-2");
    internal static readonly Rule Cef3 = RuleCatalogue.Shipped.Get("SC-CEF-3");
    internal static readonly Rule Cef4 = RuleCatalogue.Shipped.Get("SC-CEF-4");
    internal static readonly Rule Cef5 = RuleCatalogue.Shipped.Get("SC-CEF-5");
    internal static readonly Rule Ema1 = RuleCatalogue.Shipped.Get("SC-EMA-1");
    internal static readonly Rule Ema2 = RuleCatalogue.Shipped.Get("SC-EMA-2");
    internal static readonly Rule Ema3 = RuleCatalogue.Shipped.Get("SC-EMA-3");
    internal static readonly Rule He1 = RuleCatalogue.Shipped.Get("SC-HE-1");
    internal static readonly Rule He2 = RuleCatalogue.Shipped.Get("SC-HE-2");
    internal static readonly Rule He3 = RuleCatalogue.Shipped.Get("SC-HE-3");
    internal static readonly Rule He4 = RuleCatalogue.Shipped.Get("SC-HE-4");
    internal static readonly Rule Sra1 = RuleCatalogue.Shipped.Get("SC-SRA-1");
    internal static readonly Rule Kin1 = RuleCatalogue.Shipped.Get("SC-KIN-1");
    internal static readonly Rule Yr4 = RuleCatalogue.Shipped.Get("SC-YR-4");
    internal static readonly Rule Read11 = RuleCatalogue.Shipped.Get("SC-READ-11");
    internal static readonly Rule Read12 = RuleCatalogue.Shipped.Get("SC-READ-12");
    internal static readonly Rule Cp1 = RuleCatalogue.Shipped.Get("SC-CP-1");
    internal static readonly Rule Lac7 = RuleCatalogue.Shipped.Get("SC-LAC-7");
    internal static readonly Rule Read2 = RuleCatalogue.Shipped.Get("SC-READ-2");
    internal static readonly Rule Read15 = RuleCatalogue.Shipped.Get("SC-READ-15");

    internal static readonly Rule Int2 = RuleCatalogue.Shipped.Get("SC-INT-2");
    internal static readonly Rule Cc1 = RuleCatalogue.Shipped.Get("SC-CC-1");
    internal static readonly Rule Cc2 = RuleCatalogue.Shipped.Get("SC-CC-2");
    internal static readonly Rule Cc3 = RuleCatalogue.Shipped.Get("SC-CC-3");
    internal static readonly Rule Cc4 = RuleCatalogue.Shipped.Get("SC-CC-4");
    internal static readonly Rule Ac1 = RuleCatalogue.Shipped.Get("SC-AC-1");
    internal static readonly Rule Ac2 = RuleCatalogue.Shipped.Get("SC-AC-2");
    internal static readonly Rule Ac3 = RuleCatalogue.Shipped.Get("SC-AC-3");
    internal static readonly Rule Ac4 = RuleCatalogue.Shipped.Get("SC-AC-4");
    internal static readonly Rule Ac5 = RuleCatalogue.Shipped.Get("SC-AC-5");
    internal static readonly Rule Ac6 = RuleCatalogue.Shipped.Get("SC-AC-6");
    internal static readonly Rule Act1 = RuleCatalogue.Shipped.Get("SC-ACT-1");
    internal static readonly Rule Act2 = RuleCatalogue.Shipped.Get("SC-ACT-2");
    internal static readonly Rule Act3 = RuleCatalogue.Shipped.Get("SC-ACT-3");
    internal static readonly Rule Ct1 = RuleCatalogue.Shipped.Get("SC-CT-1");
    internal static readonly Rule Jsp1 = RuleCatalogue.Shipped.Get("SC-JSP-1");
    internal static readonly Rule Clp1 = RuleCatalogue.Shipped.Get("SC-CLP-1");
    internal static readonly Rule Read3 = RuleCatalogue.Shipped.Get("SC-READ-3");
    internal static readonly Rule Read4 = RuleCatalogue.Shipped.Get("SC-READ-4");
    internal static readonly Rule Read7 = RuleCatalogue.Shipped.Get("SC-READ-7");
    internal static readonly Rule Read10 = RuleCatalogue.Shipped.Get("SC-READ-10");

    internal static readonly Rule Rev1 = RuleCatalogue.Shipped.Get("SC-REV-1");
    internal static readonly Rule Rev2 = RuleCatalogue.Shipped.Get("SC-REV-2");
    internal static readonly Rule Rev3 = RuleCatalogue.Shipped.Get("SC-REV-3");
    internal static readonly Rule Rev4 = RuleCatalogue.Shipped.Get("SC-REV-4");
    internal static readonly Rule Rev5 = RuleCatalogue.Shipped.Get("SC-REV-5");
    internal static readonly Rule Rev6 = RuleCatalogue.Shipped.Get("SC-REV-6");
    internal static readonly Rule Vis1 = RuleCatalogue.Shipped.Get("SC-VIS-1");
    internal static readonly Rule Vis2 = RuleCatalogue.Shipped.Get("SC-VIS-2");
    internal static readonly Rule Plan2 = RuleCatalogue.Shipped.Get("SC-PLAN-2");
    internal static readonly Rule Plc1 = RuleCatalogue.Shipped.Get("SC-PLC-1");
    internal static readonly Rule Plc2 = RuleCatalogue.Shipped.Get("SC-PLC-2");
    internal static readonly Rule Plc3 = RuleCatalogue.Shipped.Get("SC-PLC-3");
    internal static readonly Rule Pw1 = RuleCatalogue.Shipped.Get("SC-PW-1");
    internal static readonly Rule Pw2 = RuleCatalogue.Shipped.Get("SC-PW-2");
    internal static readonly Rule Pw3 = RuleCatalogue.Shipped.Get("SC-PW-3");
    internal static readonly Rule Pw4 = RuleCatalogue.Shipped.Get("SC-PW-4");
    internal static readonly Rule Csp3 = RuleCatalogue.Shipped.Get("SC-CSP-3");
    internal static readonly Rule Csp4 = RuleCatalogue.Shipped.Get("SC-CSP-4");
    internal static readonly Rule Csp5 = RuleCatalogue.Shipped.Get("SC-CSP-5");
    internal static readonly Rule Csp6 = RuleCatalogue.Shipped.Get("SC-CSP-6");
    internal static readonly Rule Csp7 = RuleCatalogue.Shipped.Get("SC-CSP-7");
    internal static readonly Rule Csp8 = RuleCatalogue.Shipped.Get("SC-CSP-8");
    internal static readonly Rule Csp9 = RuleCatalogue.Shipped.Get("SC-CSP-9");
    internal static readonly Rule Csp10 = RuleCatalogue.Shipped.Get("SC-CSP-10");
    internal static readonly Rule Csp11 = RuleCatalogue.Shipped.Get("SC-CSP-11");
    internal static readonly Rule Tr1 = RuleCatalogue.Shipped.Get("SC-TR-1");
    internal static readonly Rule Tr2 = RuleCatalogue.Shipped.Get("SC-TR-2");
    internal static readonly Rule Tr3 = RuleCatalogue.Shipped.Get("SC-TR-3");
    internal static readonly Rule Exc2 = RuleCatalogue.Shipped.Get("SC-EXC-2");
    internal static readonly Rule Read1 = RuleCatalogue.Shipped.Get("SC-READ-1");
    internal static readonly Rule Read6 = RuleCatalogue.Shipped.Get("SC-READ-6");
    internal static readonly Rule Read9 = RuleCatalogue.Shipped.Get("SC-READ-9");
    internal static readonly Rule Read14 = RuleCatalogue.Shipped.Get("SC-READ-14");

    internal static readonly Rule Plan1 = RuleCatalogue.Shipped.Get("SC-PLAN-1");
    internal static readonly Rule Pw5 = RuleCatalogue.Shipped.Get("SC-PW-5");
    internal static readonly Rule Pw6 = RuleCatalogue.Shipped.Get("SC-PW-6");
    internal static readonly Rule Tr4 = RuleCatalogue.Shipped.Get("SC-TR-4");
    internal static readonly Rule Exc5 = RuleCatalogue.Shipped.Get("SC-EXC-5");
    internal static readonly Rule Vsp1 = RuleCatalogue.Shipped.Get("SC-VSP-1");
    internal static readonly Rule Vsp2 = RuleCatalogue.Shipped.Get("SC-VSP-2");
    internal static readonly Rule Vsp3 = RuleCatalogue.Shipped.Get("SC-VSP-3");
    internal static readonly Rule Vsp4 = RuleCatalogue.Shipped.Get("SC-VSP-4");
    internal static readonly Rule Vsp5 = RuleCatalogue.Shipped.Get("SC-VSP-5");
    internal static readonly Rule Vsp6 = RuleCatalogue.Shipped.Get("SC-VSP-6");

    /// <summary>All of them, listed by hand: no scan, so nothing is in force by accident.</summary>
    internal static IReadOnlyList<Rule> All { get; } =
    [
        Int1, Int2, Int3, Int4, Int5, Int6, Int7, Int8, Int8b, Int9,
        Lac1, Lac2, Lac3, Lac4, Lac5, Lac6, Lac8, Lac9,
        Ord1, Ord2, Ord3, Ord4, Ord5, Ord6, Ord7, Ord8, Ord9, Ord10, Ord11, Ord12, Ord13, Ord15, Ord16,
        Hom1, Hom2, Hom3, Hom4, Hom5,
        Rla1, Xb1, Xb2, Xb3, Xb4,
        Clas10, Read5, Read8,
        Cc1, Cc2, Cc3, Cc4, Cc5, Cc6,
        Ac1, Ac2, Ac3, Ac4, Ac5, Ac6,
        Act1, Act2, Act3, Act4,
        Ce1, Ce2, Ce3, Ce4, Ce5, Ce6,
        Asn1, Asn2, Asn3, Asn4, Csp1,
        Elc1, Elc2, Elc5, Elc6, Elc8,
        Cef1, Cef2, Cef3, Cef4, Cef5,
        Ema1, Ema2, Ema3, He1, He2, He3, He4, Sra1, Kin1,
        Ct1, Jsp1, Clp1,
        Yr4, Read3, Read4, Read7, Read10, Read11, Read12,
        Cp1, Lac7,
        Read2, Read15,
        Rev1, Rev2, Rev3, Rev4, Rev5, Rev6, Vis1, Vis2, Plan2,
        Plc1, Plc2, Plc3, Pw1, Pw2, Pw3, Pw4,
        Csp3, Csp4, Csp5, Csp6, Csp7, Csp8, Csp9, Csp10, Csp11,
        Tr1, Tr2, Tr3, Exc2,
        Read1, Read6, Read9, Read14,
        Plan1, Pw5, Pw6, Tr4, Exc5,
        Vsp1, Vsp2, Vsp3, Vsp4, Vsp5, Vsp6,
    ];
}
