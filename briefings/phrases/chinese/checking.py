"""What the check before an export says in Chinese: each rule's name and help, and its sentences."""

from models.reading.standing.words import days


class Checking:
    """The words of the check. A sentence says what is wrong, then what to do."""

    CHECK_RULES = {
        "above_handling": (
            "超出简报的分发级别",
            "案件、某项申请或所引来源的分发范围比简报更窄。不具名印出的来源没有自己的级别。",
        ),
        "withheld_name": (
            "不得公开的来源名称",
            "不得外传的来源的标题、发布者、作者或网址出现在将印出的文字中。案件当事方的名称，以及与"
            "可公开来源相同的名称，不会泄露任何人；不足四个字母的名称不予检查。",
        ),
        "conflict": ("未决冲突", "副本在某个值上冲突，或一方删除、另一方改动，尚无人裁定。"),
        "no_bottom_line": ("没有要旨", "简报含有申请，但开头没有本组的研判。"),
        "long_bottom_line": ("要旨过长", "要旨超过三句。"),
        "likelihood_with_confidence": (
            "可能性与置信度混用",
            "本组的一句话中既有可能性用语，又有置信度用语：读者会把二者混为一谈。",
        ),
        "likelihood_words": (
            "可能性用语",
            "本组的研判或预测使用了标准第一行以外的用语（概率大、希望渺茫、近乎确定）或不表示程度的"
            "用语（或许、也许、可能），或在表述中重复了旁边已给出的可能性。引文与名称不予检查；其他"
            "解读可以说某事有可能。",
        ),
        "outside_band": ("数值超出区间", "预测的概率不在旁边所给可能性的区间之内。"),
        "confidence_reason": ("置信度没有理由", "要旨或关键研判未说明本组的把握，或未说明理由。"),
        "uncited": (
            "未引用来源",
            "要旨或关键研判本身及其所涉内容均无引证。假设、其他解读、信息缺口与观察指标无须引证。",
        ),
        "confirmed": (
            "单一源头即称证实",
            "本组写明某事已证实、为官方或已确立，或某引证评为1级，而其背后的独立源头不足两个。官方来源"
            "或写明的评级理由可代替第二个源头。否定句或条件句不作此主张。",
        ),
        "vague_sourcing": ("来源无名", "本组所称来源等于无人：据悉、消息人士称、有报道称。"),
        "recorded_twice": (
            "来源重复登记",
            "简报所依据的两个来源标题与网址均相同，例如由两人各自登记：它们会被算作两个独立源头。",
        ),
        "withdrawn": (
            "依据已被撤回",
            "支持某项表述的所有途径都经过已更正、已撤稿或被否认的来源。",
        ),
        "quoted_without_original": (
            "条件缺少原文",
            "条件以译文或原话形式给出，却没有原文可供对照；或转述被加上了引号。",
        ),
        "stale": ("研判陈旧", "与某项研判或本组预测相关的证据确实晚于它。"),
        "judged_later": ("研判晚于简报日期", "研判的日期可能晚于简报所述的日期。"),
        "forecast_past": ("预测已过期", "预测尚未判定，而其日期所指的每一天都已过去。"),
    }

    CHECK_NO_BOTTOM_LINE = "没有要旨：请用一句话写明本组的看法。"
    CHECK_NO_CONFIDENCE = "研判未给出置信度：请说明本组有多大把握及其理由。"
    CHECK_NO_REASON = "置信度没有理由：请说明它依据什么、缺少什么。"
    CHECK_JUDGED_LATER = "研判可能晚于简报日期：请写明日期，或以该日为准作出研判。"
    CHECK_UNCITED = "它本身及其所涉内容均未引用来源：请引用来源，或称之为假设。"
    CHECK_RATED_CONFIRMED = "评为1级（已证实），但独立源头不足两个：请降低评级，或写明理由。"
    CHECK_NO_ORIGINAL = "仅有译文：请在旁边补上原文。"
    CHECK_NO_WORDS = "称为原话，却没有原文：请补上，或称之为转述。"
    CHECK_PARAPHRASE_QUOTED = "转述加了引号：请去掉引号，或给出条件的原话。"

    def check_both(self, likely: str, sure: str) -> str:
        """Likelihood and confidence in one sentence."""
        return f"“{likely}”与“{sure}”在同一句中：请将可能性与置信度分开说。"

    def check_likelihood_twice(self, said: str) -> str:
        """A statement that repeats or blurs the likelihood beside it."""
        return f"可能性已在旁边给出：请从表述中去掉“{said}”。"

    def check_other_row(self, said: str, instead: str) -> str:
        """A word of likelihood that is not of the standard's first row."""
        return f"“{said}”不在标准的第一行中：请写“{instead}”。"

    def check_loose_likelihood(self, said: str) -> str:
        """A word that names no degree of likelihood."""
        return f"“{said}”不表示可能性的程度：请说明可能性有多大，或删去。"

    def check_vague(self, said: str) -> str:
        """A source named as nobody."""
        return f"“{said}”未指明来源：请说明是谁的报道。"

    def check_long(self, sentences: int, most: int) -> str:
        """A bottom line that is too long."""
        return f"要旨有{sentences}句，过长：请不超过{most}句。"

    def check_confirmed(self, said: str) -> str:
        """Confirmation claimed on too little."""
        return f"“{said}”的独立源头不足两个：请引用第二个，或写“据报道”。"

    def check_recorded_twice(self, title: str) -> str:
        """A source with the title and the address of another."""
        return f"与另一来源“{title}”标题和网址相同，却被算作独立源头：请只引用其一，并删除另一个。"

    def check_withdrawn(self, source: str, state: str) -> str:
        """A statement whose sources have fallen."""
        return f"仅依据已被撤回的内容（“{source}”，{state}）：请另找来源。"

    def check_conflict(self, field: str) -> str:
        """Copies that disagree about a value."""
        if not field:
            return "虽删仍留：一份副本已删除，另一份副本有改动。请裁定。"
        return f"文件的两份副本在“{field}”上有冲突：请裁定以何值为准。"

    def check_stale(self, behind: int) -> str:
        """A judgement that newer evidence has passed by."""
        return f"与之相关的证据比它新{days(behind)}：请重新研判。"

    def check_past(self, since: int) -> str:
        """An open forecast whose day is over."""
        return f"其最后一日已过去{days(since)}：请说明是否应验。"

    def check_outside_band(self, number: str, words: str, band: str) -> str:
        """A number that the word beside it does not mean."""
        return f"{number}%不属于“{words}”（{band}）：请修改数值或用语。"

    def check_above(self, title: str, label: str, limit: str) -> str:
        """Something that may be passed on less far than the briefing."""
        return f"“{title}”为{label}，简报为{limit}：请收窄分发级别，或删去它。"

    def check_withheld(self, name: str) -> str:
        """The name of a source that may not leave the desk."""
        return f"“{name}”会泄露不得外传的来源：请删去。"
