"""How far an application has come at a gate, and on whose word, in Chinese."""

from models.records.vocabularies.base import Term, Vocabulary

VOCABULARIES = (
    Vocabulary(
        "stage",
        "审批阶段",
        (
            Term("not_filed", "尚未提交", "尚未递交任何申请。"),
            Term("preparing", "准备中", "申请人正在准备申请。"),
            Term("filed", "已提交", "已递交；主管机关尚未表示受理。"),
            Term("accepted", "已受理", "主管机关认定材料齐全并予受理。"),
            Term("under_review", "审查中", "主管机关或受其委托者正在审查。"),
            Term(
                "information_requested",
                "要求补充材料",
                "已要求申请人补充材料；答复之前审查期限中止。",
            ),
            Term("approved_in_principle", "原则上批准", "原则上已同意；正式批准尚未作出。"),
            Term("approved_terms_pending", "附条件批准（条件待定）", "附条件同意，条件尚未确定。"),
            Term(
                "approved_with_conditions",
                "附条件批准",
                "已批准；条件已经确定，无论是否公开。",
            ),
            Term("approved", "已批准", "已批准，未附自身条件。"),
            Term("finally_cleared", "最终放行", "在此关口无须再办理任何手续。"),
            Term("returned_without_action", "退回未办", "未作决定即退回，例如因材料不全。"),
            Term("held", "搁置", "搁置，未作决定。"),
            Term("intent_to_refuse", "拟予拒绝", "主管机关已告知拟拒绝，并先听取申请人意见。"),
            Term("refused", "已拒绝", "决定不予批准。"),
            Term("withdrawn", "已撤回", "由申请人撤回。"),
            Term("under_appeal", "复核中", "决定因异议正在接受复核。"),
            Term("suspended", "暂停", "批准暂时不得使用。"),
            Term("revoked", "已撤销", "批准被主管机关收回。"),
            Term("superseded", "已被取代", "为另一决定所取代。"),
            Term("expired", "已到期", "批准的有效期已过。"),
            Term("not_required", "无须批准", "此交易在此关口无须批准。"),
            Term("unknown", "不明", "来源提及此关口，但未说明阶段。"),
        ),
    ),
    Vocabulary(
        "basis",
        "依据",
        (
            Term("official", "官方", "主管机关自己公开说明。"),
            Term("reported", "据报道", "由他人说明：文章、通讯社或个人。"),
            Term("assessed", "本组研判", "由本组推断，没有来源说明。"),
        ),
    ),
)
